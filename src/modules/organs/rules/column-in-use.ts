import { type Basis, OGI } from '#law/index.ts'

/** One thing a column still carries. */
interface Carried {
  what: string
  count: string
}

/** Why a column cannot go into the recycle bin as it is. */
export interface InUse {
  message: string
  basis: Basis
}

/**
 * A column that carries something goes only together with what it carries: published information must stay where
 * residents can search for it and read it.
 */
export function inUseObjection(carried: readonly Carried[], into: string | null): InUse | null {
  if (carried.length === 0 || into !== null) return null
  const list = carried.map(({ what, count }) => `${what} ${count}`).join('，')
  return {
    message: `这个栏目还有：${list}。请选择并入哪个栏目，或者先逐项处理。`,
    basis: OGI.cite('24'),
  }
}

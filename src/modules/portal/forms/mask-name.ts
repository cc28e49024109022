import { type ApplicantKind, type Basis, PIPL } from '#law/index.ts'

/** Why lists do not show who applied. */
export const MASK_BASIS: Basis = PIPL.cite('73')

/** The applicant as lists show him: a person by the first character only, an organisation by its name. */
export function maskName(name: string, kind: ApplicantKind): string {
  if (kind !== 'natural_person') return name
  const [first = ''] = [...name.trim()]
  return `${first}*`
}

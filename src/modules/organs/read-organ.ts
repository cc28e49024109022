import { Refusal } from '#kernel/refusal.ts'
import { OrganSchema } from './contract.ts'
import type { Organ } from './organ.ts'

/** Reads an organ from JSON, for setting one up from a file; says field by field what is wrong. */
export function readOrgan(json: unknown): Organ {
  const read = OrganSchema.safeParse(json)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  const told = problems.slice(0, 3).map(({ field, message }) => `${field}：${message}`)
  throw new Refusal(`单位文件需要修改：${told.join('；')}`, 'invalid', problems)
}

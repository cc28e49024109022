import { z } from 'zod'
import { caseId, commandKey, line, organId } from '#kernel/contract.ts'
import { isDay } from '#law/index.ts'
import { StatusSchema } from './names.ts'

export const NO_SUCH_DAY = '请填写真实存在的日期，例如 2026-03-19。'

export const emptyAsNull = (text: string) => (text === '' ? null : text)
export const given = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A line that stands as null when nothing was typed. */
export const lineOrNull = (label: string, max: number) =>
  given.pipe(line(label, max, 0)).transform(emptyAsNull)

export const inOrgan = z.object({ organ: organId })
export const one = inOrgan.extend({ id: caseId })
export const change = one.extend({ key: commandKey })
export const editionNumber = z.coerce.number().int().min(1)
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/, '附件编号不对。')
export const done = z.object({ id: z.string(), status: StatusSchema })
/** The hash of what was written: what the next save starts from. */
export const written = done.extend({ contentHash: z.string() })
export const seen = fileHash.optional()

export const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const

export const WordSchema = change.extend({ seen: fileHash })
export const isDayText = z.string().refine(isDay, NO_SUCH_DAY)

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
export const momentText = given
  .refine((text) => text === '' || (MINUTE.test(text) && isDay(text.slice(0, 10))), '请填写年月日和时分。')
  .transform(emptyAsNull)
export const dayOrNothing = given
  .refine((text) => text === '' || isDay(text), NO_SUCH_DAY)
  .transform(emptyAsNull)

import { Refusal } from '../refusal.ts'

/** Which page of a list is wanted: the one after a line, or the one before it; the first one without either. */
export interface Turn {
  after?: string | undefined
  before?: string | undefined
}

/** A value that a list is sorted by. */
export type SortValue = string | number | boolean

/** What a sorted value is, in words of the database. */
export type SortType = 'date' | 'instant' | 'integer' | 'text' | 'boolean'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const MOST_INTEGER = 2 ** 31 - 1

const isDay = (value: unknown) =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

const isInstant = (value: unknown) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value))

const FITS: Record<SortType, (value: unknown) => boolean> = {
  date: isDay,
  instant: isInstant,
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= MOST_INTEGER,
  text: (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0'),
  boolean: (value) => typeof value === 'boolean',
}

/** A place in a sorted list, as an address can carry it. */
export function cursorOf(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** The values a cursor stands for; what somebody made up is refused. */
export function placeOf(cursor: string, types: readonly SortType[]): SortValue[] {
  const values = parsed(cursor)
  const fits =
    Array.isArray(values) &&
    values.length === types.length &&
    types.every((type, at) => FITS[type](values[at]))
  if (fits) return values
  const message = '这一页的位置认不出来，请从第一页看起。'
  throw new Refusal(message, 'invalid', [{ field: 'after', message }])
}

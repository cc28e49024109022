import { textOf } from '#kernel/forms/text-of.ts'
import { GENRES } from '#modules/articles/index.ts'
import { keysStandingIn, type Organ, type Site, standingColumn } from '#modules/organs/index.ts'
import type { Filters } from '../query.ts'

/** Whether a paper holds, as people say it. */
export const VALIDITY_NAMES: Record<string, string> = {
  'in-force': '有效',
  amended: '被修改',
  repealed: '废止',
  lapsed: '失效',
}

/** What the search page was asked. */
export interface AskedPage {
  typed: string
  column: string
  genre: string
  department: string
  year: string
  validity: string
  order: 'relevant' | 'newest'
  /** All sites of the installation instead of this one. */
  everywhere: boolean
  page: number
}

const LONGEST = 100

/** Control characters have no place in an address or a page. */
const plain = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .slice(0, LONGEST)
    .trim()

/** Reads an address; what is unknown to the site counts as not asked. */
export function askedIn(query: unknown, organ: Organ, site: Site): AskedPage {
  const given = (name: string) => plain(textOf(query, name))
  const known = (name: string, allowed: readonly string[]) => {
    const value = given(name)
    return allowed.includes(value) ? value : ''
  }
  const page = Number(given('page'))
  return {
    typed: given('q'),
    column: standingColumn(site, given('column'))?.key ?? '',
    genre: known('genre', GENRES),
    department: known(
      'department',
      organ.departments.map((one) => one.id),
    ),
    year: /^(?:19|20)\d\d$/.test(given('year')) ? given('year') : '',
    validity: known('validity', Object.keys(VALIDITY_NAMES)),
    order: given('order') === 'newest' ? 'newest' : 'relevant',
    everywhere: given('scope') === 'all',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** What of it narrows the search. */
export function filtersOf(asked: AskedPage, organ: string, site: Site): Filters {
  if (asked.everywhere)
    return {
      genre: asked.genre || undefined,
      year: asked.year || undefined,
      validity: asked.validity || undefined,
    }
  const { column, genre, department, year, validity } = asked
  return {
    organ,
    column: column || undefined,
    movedIn: column ? keysStandingIn(site, column).filter((key) => key !== column) : undefined,
    genre: genre || undefined,
    department: department || undefined,
    year: year || undefined,
    validity: validity || undefined,
  }
}

/** The address that asks the same, with something changed. */
export function addressOf(path: string, asked: AskedPage, change: Partial<AskedPage> = {}): string {
  const { typed, column, genre, department, year, validity, order, everywhere, page } = {
    ...asked,
    ...change,
  }
  const query = new URLSearchParams({ q: typed })
  const extra = { column, genre, department, year, validity }
  for (const [name, value] of Object.entries(extra)) if (value) query.set(name, value)
  if (order === 'newest') query.set('order', order)
  if (everywhere) query.set('scope', 'all')
  if (page > 1) query.set('page', String(page))
  return `${path}?${query}`
}

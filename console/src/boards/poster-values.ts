import { POSTER_TEMPLATES, type PosterTemplate } from '#modules/boards/contract.ts'
import { tableOf } from './table-text.ts'

/** A poster as its form holds it: the table is one text. */
export interface PosterValues {
  template: PosterTemplate
  article?: string
  title?: string
  opening?: string
  table?: string
  closing?: string
  paper: 'a4' | 'a3'
  from: string
  to: string
  boards?: string[]
}

/** The kinds of poster to choose from. */
export const TEMPLATE_CHOICES = (Object.keys(POSTER_TEMPLATES) as PosterTemplate[]).map((key) => ({
  value: key,
  label: POSTER_TEMPLATES[key].name,
}))

/** The head of a kind's table, to write the rows under. */
export function headOf(template: PosterTemplate): string {
  return POSTER_TEMPLATES[template].heads.join(' | ')
}

/** What the form holds, as it is sent. An article brings its own words. */
export function fromValues({ article = '', table = '', boards = [], ...values }: PosterValues) {
  const { title = '', opening = '', closing = '', ...rest } = values
  const own = article === '' ? { opening, closing, table: tableOf(table) } : {}
  return { ...rest, article, title, boards, ...own }
}

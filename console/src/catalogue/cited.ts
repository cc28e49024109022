import {
  CIVIL_CODE,
  citation,
  FEES,
  GRASSROOTS,
  LEGISLATION,
  LITIGATION,
  OGI,
  PIPL,
  PLATFORM,
  RECONSIDERATION,
  REPORT_FORM,
  WEBSITE_GUIDE,
} from '#law/index.ts'
import type { ListedItem } from './api.ts'

type Cited = ListedItem['item']['basis'][number]

const STATED = [
  OGI,
  FEES,
  REPORT_FORM,
  RECONSIDERATION,
  LITIGATION,
  LEGISLATION,
  CIVIL_CODE,
  WEBSITE_GUIDE,
  GRASSROOTS,
  PLATFORM,
  PIPL,
].flatMap((act) => act.articles.map(({ basis }) => basis))

/** The articles the program knows, to choose from in words; the server reads the words back. */
export const KNOWN_ARTICLES = STATED.map((basis) => ({ value: citation(basis), label: citation(basis) }))

/** A cited article in words. */
export function citedInWords(cited: Cited): string {
  if (typeof cited === 'string') return cited
  const basis = STATED.find(({ act, article }) => act === cited.act && article === cited.article)
  return basis ? citation(basis) : `${cited.act} ${cited.article}`
}

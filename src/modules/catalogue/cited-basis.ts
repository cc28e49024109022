import {
  type Basis,
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
import type { Item } from './contract.ts'

/** A provision an item rests on: an article the program knows, or words. */
type Cited = Item['basis'][number]

const STATED: Basis[] = [
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
].flatMap((act) => act.articles.map((article) => article.basis))

const byReference = new Map(STATED.map((basis) => [`${basis.act} ${basis.article}`, basis]))
const byCitation = new Map(STATED.map((basis) => [citation(basis), basis]))

/** The article cited, or undefined when the texts do not have it or the provision is in words only. */
export function statedBasis(cited: Cited): Basis | undefined {
  return typeof cited === 'string' ? byCitation.get(cited) : byReference.get(`${cited.act} ${cited.article}`)
}

/** The same provision in one form: an article the program knows is always held by act and article. */
export function settledCitation(cited: Cited): Cited {
  const basis = statedBasis(cited)
  return basis ? { act: basis.act, article: basis.article } : cited
}

/** The provision as people write it. */
export function citedAs(cited: Cited): string {
  const basis = statedBasis(cited)
  if (basis) return citation(basis)
  return typeof cited === 'string' ? cited : `${cited.act} ${cited.article}`
}

import type { Day } from './day.ts'

/** The article a decision rests on, as it reaches the screen, the letter and the ledger. */
export interface Basis {
  readonly act: string
  readonly article: string
  readonly title: string
  readonly number: string
  readonly gist: string
}

/** How well a statement of the law was checked: in the text itself, in a copy, or from memory only. */
export type Confidence = 'verified' | 'secondary' | 'memory'

type Article = string | { readonly gist: string; readonly confidence: Confidence }
type Articles = Readonly<Record<string, Article>>

interface Statement<A extends Articles> {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly inForceFrom: Day
  readonly checkedOn: Day
  readonly confidence: Confidence
  readonly source: string
  readonly articles: A
}

/** One act with the articles stated for it; only those can be cited. */
export interface Act<A extends Articles = Articles> extends Omit<Statement<A>, 'articles'> {
  readonly articles: readonly StatedArticle[]
  cite(article: keyof A & string): Basis
  heading(article: keyof A & string): string
}

interface StatedArticle {
  readonly basis: Basis
  readonly confidence: Confidence
}

/**
 * States an act. Article keys: '33' article, '33.2' its second paragraph (款), '36(4)' its item (项),
 * '23.1(4)' an item of a paragraph; a key that is not a number is printed as it stands.
 */
export function act<const A extends Articles>(statement: Statement<A>): Act<A> {
  const { articles, ...facts } = statement
  const { id, title, number, confidence } = facts
  const stated = new Map<string, StatedArticle>()
  for (const [article, content] of Object.entries(articles)) {
    const own = typeof content === 'string' ? { gist: content, confidence } : content
    stated.set(article, {
      basis: { act: id, article, title, number, gist: own.gist },
      confidence: own.confidence,
    })
  }
  const cite = (article: string): Basis => {
    const found = stated.get(article)
    if (!found) throw new RangeError(`《${title}》没有载明“${article}”`)
    return found.basis
  }
  return { ...facts, articles: [...stated.values()], cite, heading: (article) => citation(cite(article)) }
}

/** The short citation for people: 《…》第三十三条第二款, or only 《…》 for a document without articles. */
export function citation(basis: Basis): string {
  return `《${basis.title}》${articleName(basis.article)}`
}

const ARTICLE_KEY = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/

function articleName(key: string): string {
  const match = ARTICLE_KEY.exec(key)
  if (!match) return key
  const [, article, paragraph, item] = match
  const parts = [`第${numeral(article)}条`]
  if (paragraph) parts.push(`第${numeral(paragraph)}款`)
  if (item) parts.push(`第（${numeral(item)}）项`)
  return parts.join('')
}

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千'] as const

function numeral(text = '0'): string {
  const digits = [...text].map((digit, at) => {
    const place = digit === '0' ? '' : (PLACES[text.length - 1 - at] ?? '')
    return `${DIGITS[Number(digit)]}${place}`
  })
  return digits.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

import { type Basis, citation, OGI, type OutcomeRow } from '#law/index.ts'
import { REPLY_FORMS, type ReplyForm, replyForm } from './forms-replies.ts'
import type { LetterWords, Values } from './letter-template.ts'
import { outcomeOf } from './outcome-kinds.ts'

/** What a reply decides, and why. */
export interface ReplyDecision {
  readonly row: OutcomeRow
  /** Which of the row's two articles it rests on. */
  readonly ground: 'first' | 'other'
  /** Partly granted: the rows on which the other parts are held back. */
  readonly withheld: readonly OutcomeRow[]
  readonly reason: string
  readonly content: string
}

/** What a reply fills its template with. */
interface ReplyParts {
  readonly kind: ReplyForm
  readonly values: Values
  readonly grounds: Basis[]
  readonly also: Basis[]
  readonly remedy: OutcomeRow['remedy']
}

// What is held back of a partly granted application is refused, and fought as a refusal is.
function remedyOf({ row, withheld }: ReplyDecision): OutcomeRow['remedy'] {
  return [row, ...withheld].some(({ remedy }) => remedy === 'reconsideration-first')
    ? 'reconsideration-first'
    : 'either'
}

function withheldWords(withheld: ReplyDecision['withheld']): string {
  const grounds = withheld.map(({ label, basis }) => `${label}（${citation(basis)}）`)
  return grounds.length === 0 ? '' : `不予公开的部分，理由是：${grounds.join('；')}。`
}

function groundOf({ row, ground }: ReplyDecision): Basis {
  return ground === 'other' ? (row.otherBasis ?? row.basis) : row.basis
}

/** The kind of a reply's letter, what stands in it, on which articles it rests and how it may be fought. */
export function replyParts(decision: ReplyDecision): ReplyParts {
  const { row, ground, withheld, reason, content } = decision
  return {
    kind: replyForm(outcomeOf(row.key, ground)),
    values: { 不公开部分: withheldWords(withheld), 理由: reason, 内容: content },
    grounds: [groundOf(decision)],
    also: [OGI.cite('36'), ...withheld.map(({ basis }) => basis)],
    remedy: remedyOf(decision),
  }
}

const NAMED = /根据\{依据\}的规定，/g

/** The words of a reply whose reason names the article itself: saying it twice would read as two grounds. */
export function namedOnce(words: LetterWords, { grounds, values }: ReplyParts): LetterWords {
  const named = grounds.every((ground) => values.理由?.includes(citation(ground)))
  return named ? { ...words, body: words.body.replace(NAMED, '') } : words
}

/** What an outcome cannot be told without, beyond its reason: that which is public already, where it is. */
export function contentMissing({ row, ground, content }: ReplyDecision): string | null {
  const told = outcomeOf(row.key, ground) !== 'already-public' || content.trim() !== ''
  return told ? null : `${REPLY_FORMS['reply-already-public'].title}须写明获取该信息的方式、途径。`
}

import {
  type Basis,
  type Day,
  FEE_PAYMENT_LIMIT,
  formatDay,
  inForceOn,
  OGI,
  type OutcomeRow,
} from '#law/index.ts'
import type { CaseEvent, EventKind, EventOf } from '../engine/case-event.ts'
import type { CaseState } from '../engine/case-state.ts'
import { clocksOf, opinionTerm } from '../engine/clocks.ts'
import { dueOf, reckonReply } from '../engine/reckoning.ts'
import type { World } from '../engine/step-rule.ts'
import { LETTER_FORMS, type LetterKind } from '../rules/letter-forms.ts'
import type { Values } from '../rules/letter-template.ts'

/** A letter that a step needs: its kind, to whom, and what is particular to it. */
export interface PlannedLetter {
  readonly kind: LetterKind
  /** The name of whoever is addressed; null for the applicant. */
  readonly addressee: string | null
  /** As the ledger names them, where the ledger does. */
  readonly who: string | null
  readonly values: Values
  readonly grounds: readonly Basis[]
  readonly remedy: OutcomeRow['remedy'] | null
}

/** What a step's letters are planned from: the case before and after, and the words people wrote. */
export interface StepTaken<K extends EventKind> {
  readonly before: CaseState
  readonly after: CaseState
  readonly event: EventOf<K>
  /** What was written with this step. */
  readonly text: string
  /** What was written with an earlier one: why an extension was approved, who the third party is. */
  readonly earlier: string
  readonly payment: string
  readonly world: Pick<World, 'calendar'>
}

type Planning<K extends EventKind> = (step: StepTaken<K>) => PlannedLetter[]

function letter(kind: LetterKind, values: Values, to: Partial<PlannedLetter> = {}): PlannedLetter {
  const form = LETTER_FORMS[kind]
  const remedy = form.remedy === 'none' ? null : 'either'
  return { kind, values, addressee: null, who: null, grounds: [form.basis], remedy, ...to }
}

const dayWords = (day: Day | null) => (day === null ? '（待定）' : formatDay(day))

// While the clock stands still for opinions, only when it goes on can be told.
function replyBy({ after, event, world }: StepTaken<EventKind>): string {
  const { due, provisional } = reckonReply(after, { day: event.day, calendar: world.calendar })
  if (due === null) return '恢复计算后的期限届满之日'
  return `${formatDay(due)}${provisional ? '（暂定，以当年放假安排公布后的计算为准）' : ''}`
}

const ASKED = {
  'third-party': { kind: 'opinion-third-party', whose: '第三方' },
  'co-producer': { kind: 'opinion-co-producer', whose: '共同制作该信息的其他行政机关' },
  'other-organ': { kind: 'opinion-other-organ', whose: '其他行政机关' },
} as const

/** The name that stands before the words when a third party is asked: both are put away in one. */
export function partyOf(text: string): { name: string; words: string } {
  const [name = '', ...words] = text.split('\n')
  return { name: name.trim(), words: words.join('\n').trim() }
}

function askedLetters({ event, text }: StepTaken<'opinion-asked'>): PlannedLetter[] {
  const { from, who, day } = event
  const { kind, whose } = ASKED[from]
  const party = from === 'third-party' ? partyOf(text) : { name: who, words: text }
  const term = opinionTerm({ from, asked: day })
  const values = { 正文: party.words, ...(term && { 期限: String(term.value) }) }
  return [
    letter(kind, values, { addressee: party.name, who }),
    letter('consulting', { 征求对象: whose }, { grounds: [OGI.cite('33.3')] }),
  ]
}

function feeLines({ after }: StepTaken<'fee-noticed'>): string {
  const { fee } = after
  const unit = fee?.scheme === 'per-item' ? '件' : '页'
  return (fee?.working.lines ?? [])
    .map(({ from, to, yuanEach, yuan }) =>
      yuanEach === 0
        ? `第${from}至${to}${unit}，不收费；`
        : `第${from}至${to}${unit}，共${to - from + 1}${unit}，每${unit}${yuanEach}元，计${yuan}元；`,
    )
    .join('')
    .replace(/；$/, '。')
}

function lapseLetters({ before, event, text, world }: StepTaken<'lapsed'>): PlannedLetter[] {
  const { why } = event
  const told = why === 'fee' ? before.fee?.noticed : before.correction?.asked
  const clock = clocksOf(before).find(({ name }) => name === why)
  return [
    letter(why === 'fee' ? 'lapse-fee' : 'lapse-correction', {
      告知日期: dayWords(told ?? null),
      期限届满日: dayWords(clock ? dueOf(clock, world) : null),
      正文: text,
    }),
  ]
}

// “某某局（电话 0759-0000000）” names whom the letter goes to, and how to reach them.
const organNamed = (to: string) => to.split(/[（(，,；;\s]/)[0] || to

const RECORD = {
  corrected: 'record-corrected',
  forwarded: 'record-forwarded',
  refused: 'record-refused',
} as const

const PLANS: { readonly [K in EventKind]?: Planning<K> } = {
  registered: (step) => [letter('receipt', { 答复期限: replyBy(step) })],
  'correction-asked': ({ event, text }) => [letter('correction', { 期限: String(event.term), 正文: text })],
  'reasons-asked': ({ event, text }) => [letter('reasons', { 期限: String(event.term), 正文: text })],
  'delay-told': (step) => [
    letter('delay', { 延长工作日: String(step.event.days), 答复期限: replyBy(step), 正文: step.text }),
  ],
  'extension-told': (step) => [
    letter('extension', {
      延长工作日: String(step.before.extension?.days ?? 0),
      答复期限: replyBy(step),
      正文: step.earlier,
    }),
  ],
  'opinion-asked': askedLetters,
  'third-party-told': ({ event, text, earlier }) => [
    letter('third-party-told', { 正文: text }, { addressee: partyOf(earlier).name, who: event.who }),
  ],
  'fee-noticed': (step) => [
    letter('fee', {
      金额: String(step.after.fee?.working.yuan ?? 0),
      收费明细: feeLines(step),
      正文: step.text,
      期限: String(inForceOn(FEE_PAYMENT_LIMIT, step.event.day).value),
      缴费方式: step.payment,
    }),
  ],
  lapsed: lapseLetters,
  withdrawn: () => [letter('withdrawal', {})],
  transferred: ({ event, text }) => [
    letter('transfer-told', { 应当受理的机关: event.to, 正文: text }),
    letter('transfer', {}, { addressee: organNamed(event.to), who: organNamed(event.to) }),
  ],
  'record-decided': ({ event, text }) => [
    letter(RECORD[event.decision], { 应当受理的机关: event.to ?? '', 正文: text }),
  ],
}

/** Whether a step comes with letters of its own. */
export function hasLetters(kind: EventKind): boolean {
  return PLANS[kind] !== undefined
}

/** The letters a step needs, in the order in which they are numbered. */
export function planLetters<E extends CaseEvent>(step: StepTaken<E['kind']>): PlannedLetter[] {
  // The plan of a kind takes steps of that kind; the compiler cannot follow that through a union.
  const plan = PLANS[step.event.kind] as Planning<EventKind> | undefined
  return plan?.(step as StepTaken<EventKind>) ?? []
}

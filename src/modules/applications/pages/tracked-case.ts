import { type Context, today } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { RecordedEvent } from '../application-event.ts'
import { type Naming, outcomeLabel, wordsOf } from '../case-words.ts'
import { type Reckoned, reckonAll } from '../engine/reckoning.ts'
import type { CaseStatus } from '../engine/status.ts'
import type { Found } from '../find-by-code.ts'
import { openLetters } from '../letters/open-letter.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { type SentLetter, sealedParts } from '../sealed-parts.ts'

/** An application as its applicant sees it. */
export interface TrackedCase {
  number: string
  code: string
  status: string
  explanation: string
  steps: { day: Day; label: string }[]
  /** The clock that binds the organ first. */
  clocks: Reckoned[]
  letter: SentLetter | null
  /** The other letters to the applicant that still stand, oldest first. */
  letters: SentLetter[]
  /** The letter it goes on as, or the channel it was told, with what the applicant was told. */
  onward: { number: string; code: string; told: string } | null
}

const STATUS: Record<CaseStatus, string> = {
  received: '已收到',
  registered: '办理中',
  correcting: '等待您补正',
  paying: '等待您缴费',
  consulting: '正在征求意见',
  replied: '已答复',
  withdrawn: '已撤回',
  lapsed: '已终止',
  transferred: '已转送',
  'record-handled': '已处理',
  redeciding: '重新处理中',
}

type Explaining = (state: Application, until: string) => string

const EXPLANATIONS: Record<CaseStatus, Explaining> = {
  received: (_, until) => `申请已经收到，等待登记。${until}`,
  registered: (_, until) => `申请已经登记，承办部门正在查找和审查。${until}`,
  correcting: () => '申请内容不够明确，请按补正告知书在期限内补充；收到补正以后，答复期限重新计算。',
  paying: ({ case: { fee } }) =>
    `请按收费通知书在期限内缴纳信息处理费${fee ? `（${fee.working.yuan}元）` : ''}；缴清以后，办理期限重新计算。`,
  consulting: (_, until) => `正在书面征求第三方或者其他机关的意见，所用时间不计入答复期限。${until}`,
  replied: ({ outcome }) => (outcome ? `结果：${outcomeLabel(outcome.row)}。答复书在下面。` : ''),
  withdrawn: () => '按您的意愿终止办理。以后需要时可以重新申请。',
  lapsed: ({ outcome }) => (outcome ? `${outcomeLabel(outcome.row)}。以后需要时可以重新申请。` : ''),
  transferred: ({ triaged }) =>
    triaged
      ? '内容不是申请公开政府信息，不作为公开申请处理，办理的渠道见下面。'
      : '这件申请应当由别的机关受理，已经转送，见下面的办理经过。',
  redeciding: () => '按复议决定或者判决重新处理，期限见下面的计算。',
  'record-handled': () => '您要求更正记录的申请已经处理，见下面的办理经过。',
}

// Late is said plainly, with the way out the law gives.
function untilWhen({ due, provisional }: Reckoned, day: Day): string {
  if (due === null) return ''
  if (due < day)
    return `答复期限（${formatDay(due)}）已过而没有答复的，您可以打电话催办，也可以依法投诉、申请行政复议或者提起行政诉讼。`
  return `最迟在${formatDay(due)}答复${provisional ? '（暂定）' : ''}。`
}

/** What an applicant is told of the way a case takes; how the office works inside is not among it. */
const TOLD = new Set<RecordedEvent['kind']>([
  ...(['received', 'registered', 'replied', 'withdrawn', 'split', 'merged', 'correction-asked'] as const),
  ...([
    'corrected',
    'reasons-asked',
    'reasons-given',
    'delay-told',
    'opinion-asked',
    'opinion-given',
  ] as const),
  ...(['extension-told', 'fee-noticed', 'fee-paid', 'fee-refunded', 'lapsed', 'transferred'] as const),
  'lapse-undone',
  ...(['record-decided', 'redated', 'remanded', 'redecided', 'triaged'] as const),
])

function stepsOf(events: RecordedEvent[], organ: Organ): TrackedCase['steps'] {
  const naming: Naming = {
    department: (id) => organ.departments.find((one) => one.id === id)?.name ?? '承办部门',
    number: () => '您的另一件申请',
  }
  return events.flatMap((event) =>
    TOLD.has(event.kind) ? [{ day: event.day, label: wordsOf(event, naming) }] : [],
  )
}

async function onwardOf(
  ctx: Context,
  organ: string,
  { triaged }: Application,
): Promise<TrackedCase['onward']> {
  if (!triaged) return null
  const opened = await unseal(ctx, organ, [triaged.code?.vault ?? '', triaged.told?.vault ?? ''])
  const textOf = (ref: string | undefined) => String(opened.get(ref ?? '')?.['text'] ?? '')
  return { number: triaged.number, code: textOf(triaged.code?.vault), told: textOf(triaged.told?.vault) }
}

// The reply has a place of its own on the page.
async function lettersTo(ctx: Context, organ: string, { letters }: Application): Promise<SentLetter[]> {
  const shown = letters.filter(
    ({ to, kind, voided }) => to === 'applicant' && !voided && LETTER_FORMS[kind].series !== 'reply',
  )
  return [...(await openLetters(ctx, organ, shown)).values()]
}

/** Reads an application for the applicant who showed its code. */
export async function trackedCase(
  ctx: Context,
  organ: Organ,
  { id, state }: Found,
  code: string,
): Promise<TrackedCase> {
  const day = today(ctx)
  const { events } = await readCase(ctx, applicationProcedure, organ.id, id, '这件申请')
  const clocks = reckonAll(state.case, { day, calendar: ctx.calendar() })
  const { letter } = await sealedParts(ctx, organ.id, state)
  const [reply] = clocks
  return {
    number: state.number,
    code,
    status: STATUS[state.status],
    explanation: EXPLANATIONS[state.status](state, reply ? untilWhen(reply, day) : ''),
    steps: stepsOf(events, organ),
    // Whether a letter arrived is the office's own affair.
    clocks: clocks.filter(({ name }) => !name.startsWith('delivery:')),
    letter,
    letters: await lettersTo(ctx, organ.id, state),
    onward: await onwardOf(ctx, organ.id, state),
  }
}

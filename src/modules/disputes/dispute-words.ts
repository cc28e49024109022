import { formatDay, TABLE4_COLUMNS } from '#law/index.ts'
import type { DisputeEvent } from './dispute-facts.ts'
import { STEPS } from './engine/dispute-engine.ts'
import type { Order } from './engine/dispute-event.ts'
import { DISPUTE_KINDS, type DisputeKind } from './rules/filing.ts'
import { REASONS_FOR_LOSING } from './rules/reasons-for-losing.ts'
import { type DisputeOutcome, type ResultKey, resultOf } from './rules/results.ts'

const TRACKS = { ordinary: '普通程序', simple: '简易程序' } as const
const FORMS = { hearing: '听证', trial: '开庭' } as const
const RULINGS = { kept: '维持一审', changed: '改判', 'sent-back': '发回重审' } as const

/** A column of table four in words. */
export const columnWords = (column: DisputeOutcome): string =>
  TABLE4_COLUMNS.find(({ key }) => key === column)?.label ?? column

/** A result in words, with the column it is counted in. */
export function resultWords(kind: DisputeKind, result: ResultKey): string {
  const found = resultOf(kind, result)
  return found ? `${found.label}（计入“${columnWords(found.column)}”）` : result
}

/** Why something was lost, in words. */
export const reasonWords = (reason: string): string => REASONS_FOR_LOSING[reason]?.label ?? reason

const orderWords = (order: Order | null | undefined) =>
  order ? `，责令 ${order.days} ${order.unit === 'workday' ? '个工作日' : '日'}内重新处理` : ''

type Wording<K extends DisputeEvent['kind']> = (
  payload: Extract<DisputeEvent, { kind: K }>['payload'],
  kind: DisputeKind,
) => string

const WORDINGS: { [K in DisputeEvent['kind']]?: Wording<K> } = {
  filed: ({ disputeKind }) => `${DISPUTE_KINDS[disputeKind].label}受理`,
  'notice-received': ({ track, caseNumber = '' }) =>
    `收到通知书（${TRACKS[track]}${caseNumber === '' ? '' : `，${caseNumber}`}）`,
  'track-changed': ({ track }) => `改按${TRACKS[track]}审理`,
  'evidence-asked': ({ until }) => `要求在${formatDay(until)}以前提交补充证据`,
  'hearing-set': ({ form, on }) => `定在${formatDay(on)}${FORMS[form]}`,
  heard: ({ leader }) => `已经听证（开庭），机关负责人${leader ? '到场' : '没有到场'}`,
  'decision-extended': ({ days }) => `审理期限延长 ${days} 日`,
  concluded: ({ result, outcome, order }, kind) =>
    result
      ? `审结：${resultWords(kind, result)}${orderWords(order)}`
      : `审结：${outcome ? columnWords(outcome) : ''}`,
  appealed: ({ by }) => (by === 'organ' ? '本机关上诉' : '对方上诉'),
  'second-concluded': ({ ruling, result, order }, kind) =>
    `二审审结：${RULINGS[ruling]}${result ? `，${resultWords(kind, result)}` : ''}${orderWords(order)}`,
  settled: () => '双方没有上诉，判决生效',
  performed: () => '已经履行',
  'lesson-drawn': ({ reason }) => `记录没有得到支持的原因：${reasonWords(reason)}`,
  reminded: ({ clock, stage }) =>
    stage === 'overdue' ? `系统提醒：${clock}期限已过` : `系统提醒：${clock}只剩 ${stage} 天或者更少`,
  redated: ({ from, to }) => `放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`,
}

/** One line of the timeline, in words. */
export function wordsOf(event: DisputeEvent, kind: DisputeKind): string {
  // The wording of a kind takes the payload of that kind; the compiler cannot follow that through a union.
  const wording = WORDINGS[event.kind] as Wording<DisputeEvent['kind']> | undefined
  if (wording) return wording(event.payload, kind)
  return event.kind === 'filed' ? event.kind : STEPS[event.kind].label
}

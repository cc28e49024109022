import type { OutcomeRowKey } from '#law/index.ts'
import type { ApplicationEvent } from './application-event.ts'
import { STEPS } from './engine/case-engine.ts'
import type { Letter } from './engine/case-event.ts'
import { OUTCOMES, reportRow } from './rules/outcome-kinds.ts'
import { OVERDUE_TERMS } from './rules/overdue-terms.ts'
import { CHANNELS } from './rules/receipt-day.ts'

/** The words for a result. */
export function outcomeLabel(key: OutcomeRowKey): string {
  const row = reportRow(key)
  return row.group === row.label ? row.label : `${row.group}（${row.label}）`
}

const LETTERS: Record<Letter, string> = {
  correction: '补正告知书',
  reasons: '说明理由告知书',
  opinion: '征求意见书',
  fee: '收费通知书',
  reply: '答复书',
}

const ANSWERS = { agrees: '同意', objects: '反对', silent: '期满没有答复' } as const
const ASKED = { 'third-party': '第三方', 'co-producer': '共同制作机关', 'other-organ': '其他机关' } as const
const RECORD = { corrected: '已更正', forwarded: '已转送', refused: '不予更正' } as const
const FLOWS = {
  office: '公开办直接办理',
  'draft-check': '部门拟稿、公开办审核',
  'draft-check-sign': '部门拟稿、公开办审核、领导签发',
} as const

/** What else a line of the timeline needs: the names of departments, the number behind a case's id. */
export interface Naming {
  department(id: string): string
  number(id: string): string
}

type Wording<K extends ApplicationEvent['kind']> = (
  payload: Extract<ApplicationEvent, { kind: K }>['payload'],
  naming: Naming,
) => string

const WORDINGS: { [K in ApplicationEvent['kind']]?: Wording<K> } = {
  received: ({ channel, splitFrom, cameFrom, subject }) =>
    `收到${subject === 'record' ? '更正记录的' : ''}申请（${CHANNELS[channel].label}${splitFrom ? `，自${splitFrom}拆分` : ''}${cameFrom ? `，由来信${cameFrom.number}转来` : ''}）`,
  'publication-proposed': () => '多人申请同样的信息，起草主动公开的稿件',
  registered: ({ department, flow = 'office' }, { department: name }) =>
    `登记，交${name(department)}办理${flow === 'office' ? '' : `（${FLOWS[flow]}）`}`,
  replied: ({ row, number, joint }, naming) =>
    `答复：${outcomeLabel(row)}，${number}${joint ? `（与${naming.number(joint)}一并答复）` : ''}`,
  withdrawn: () => '申请人撤回申请，终止办理',
  'identity-viewed': () => '查看申请人身份信息',
  'term-over': ({ term }) => `系统提醒：${OVERDUE_TERMS[term].words}`,
  'letter-voided': ({ number, letters = [] }) =>
    `${number}作废${letters.map((one) => `，另发${one.number}`).join('')}`,
  'identity-reduced': () => '证件号码和扫描件已按期限销毁',
  'identity-erased': () => '申请人身份信息已按期限销毁',
  'identity-held': () => '暂缓销毁申请人身份信息',
  'identity-hold-lifted': () => '解除暂缓销毁',
  'department-added': ({ department }, { department: name }) => `增加承办部门：${name(department)}`,
  drafted: ({ department = '', outcome }, { department: name }) =>
    `${department === '' ? '' : name(department)}拟稿：${OUTCOMES[outcome].label}`,
  checked: ({ passed }) => (passed ? '公开办审核通过' : '公开办审核退回'),
  signed: ({ passed }) => (passed ? '领导签发' : '领导退回'),
  split: ({ into }) => `一事一申请，拆分为 ${into} 件`,
  merged: ({ into }, naming) => `并入${naming.number(into)}合并办理`,
  'correction-asked': ({ term }) => `告知补正，期限 ${term} 个工作日`,
  corrected: ({ cause = '' }) =>
    `收到补正，答复期限重新计算${cause === '' ? '' : `（逾期的理由：${cause}）`}`,
  'reasons-asked': ({ term }) => `要求说明理由，期限 ${term} 个工作日`,
  'reasons-given': ({ reasonable }) => `收到理由，认为${reasonable ? '合理' : '不合理'}`,
  'delay-told': ({ days }) => `告知延迟 ${days} 个工作日答复`,
  'opinion-asked': ({ from, who }) => `征求意见：${ASKED[from]}（${who}）`,
  'opinion-given': ({ who, answer, reasoned = false }) =>
    `${who}${ANSWERS[answer]}${answer === 'objects' && !reasoned ? '，没有说明理由' : ''}`,
  'interest-overridden': ({ who }) => `${who}反对，因重大公共利益决定公开`,
  'third-party-told': ({ who }) => `把公开的决定告知${who}`,
  delivered: ({ letter, who = '' }) => `${LETTERS[letter]}送达${who === '' ? '' : `（${who}）`}`,
  'extension-approved': ({ days }) => `批准延期 ${days} 个工作日`,
  'extension-told': () => '延期告知申请人',
  'fee-noticed': ({ scheme, pages = 0, items = 1, before = 0 }) =>
    scheme === 'per-page'
      ? `发收费通知（按量，${pages} 页）`
      : `发收费通知（按件，当月第 ${before + 1} 至 ${before + items} 件）`,
  'fee-paid': () => '收到缴费，办理期限重新计算',
  'fee-refunded': ({ yuan }) => `退费 ${yuan} 元`,
  lapsed: ({ why }) => (why === 'fee' ? '逾期未缴费，不再处理' : '逾期不补正，不再处理'),
  'lapse-undone': () => '撤销逾期终止，恢复办理',
  transferred: ({ to }) => `转送${to}`,
  'record-decided': ({ decision, to = '' }) => `更正申请：${RECORD[decision]}${to === '' ? '' : `（${to}）`}`,
  remanded: ({ days, unit }) =>
    `复议决定、判决责令重新处理，期限 ${days} ${unit === 'workday' ? '个工作日' : '日'}`,
  redecided: ({ outcome }) => `重新处理：${OUTCOMES[outcome].label}`,
  triaged: ({ to, number = '' }) =>
    to === 'message'
      ? `不作公开申请处理，转为来信${number === '' ? '' : `（${number}）`}`
      : '不作公开申请处理，告知信访渠道',
  reminded: ({ stage }) =>
    stage === 'overdue' ? '系统提醒：答复已经逾期' : `系统提醒：答复只剩 ${stage} 个工作日或者更少`,
  redated: ({ from, to }) => `放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`,
}

/** One line of the timeline, in words. */
export function wordsOf(event: ApplicationEvent, naming: Naming): string {
  // The wording of a kind takes the payload of that kind; the compiler cannot follow that through a union.
  const wording = WORDINGS[event.kind] as Wording<ApplicationEvent['kind']> | undefined
  if (wording) return wording(event.payload, naming)
  return event.kind === 'noted' || event.kind === 'escalated' || event.kind === 'archived'
    ? STEPS[event.kind].label
    : event.kind
}

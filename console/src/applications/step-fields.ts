import type { Case } from './api.ts'

interface Choice {
  value: string
  label: string
}

/** One question of the dialog of a step. */
export interface StepField {
  name: string
  label: string
  as: 'number' | 'choice' | 'yes-no' | 'line' | 'prose' | 'department' | 'outcome'
  choices?: (one: Case) => Choice[]
  optional?: boolean
  help?: string
  initial?: string | number
}

const prose = (label: string, help?: string): StepField => ({
  name: 'text',
  label,
  as: 'prose',
  ...(help && { help }),
})
const optional = (field: StepField): StepField => ({ ...field, optional: true })
const days = (name: string, label: string, initial: number, help: string): StepField => ({
  ...{ name, label, as: 'number', initial, help },
})
const choice = (name: string, label: string, pairs: [string, string][]): StepField => ({
  name,
  label,
  as: 'choice',
  choices: () => pairs.map(([value, words]) => ({ value, label: words })),
})
const unanswered = (one: Case) => one.opinions.filter(({ answered }) => !answered)
const whoOf = (pick: (one: Case) => Case['opinions']): StepField => ({
  name: 'who',
  label: '对象',
  as: 'choice',
  choices: (one) => pick(one).map(({ who }) => ({ value: who, label: who })),
})
const thirdParties = (one: Case) => one.opinions.filter(({ from }) => from === 'third-party')

const LETTERS: [string, string][] = [
  ['correction', '补正告知书'],
  ['reasons', '说明理由告知书'],
  ['opinion', '征求意见书'],
  ['fee', '收费通知书'],
  ['reply', '答复书'],
]

/** What each step asks besides its day; steps with dialogs of their own are not here. */
export const STEP_FIELDS: Record<string, StepField[]> = {
  'department-added': [{ name: 'department', label: '承办部门', as: 'department' }, optional(prose('说明'))],
  merged: [
    {
      name: 'into',
      label: '并入的申请编号',
      as: 'line',
      help: '同一申请人的另一件在办申请，随那一件一起答复。',
    },
    prose('合并的理由'),
  ],
  drafted: [
    optional({ name: 'department', label: '拟稿部门', as: 'department', help: '不选的为您自己的部门。' }),
    { name: 'outcome', label: '拟定的结果', as: 'outcome' },
    prose('答复稿', '写清理由和答复内容，公开办审核时能看到。'),
  ],
  checked: [{ name: 'passed', label: '是否通过', as: 'yes-no' }, optional(prose('意见'))],
  signed: [{ name: 'passed', label: '是否同意', as: 'yes-no' }, optional(prose('意见'))],
  'correction-asked': [
    days('term', '补正期限（工作日）', 10, '自申请人收到告知书的次日起算，要给合理的时间。'),
    prose('需要补正的事项', '只能告知一次，请一次写全。'),
  ],
  corrected: [
    prose('补正的内容'),
    optional({ name: 'cause', label: '逾期的正当理由', as: 'line', help: '在期限以内补正的不填。' }),
  ],
  'reasons-asked': [
    days('term', '说明理由的期限（工作日）', 7, '自申请人收到的次日起算。'),
    prose('为什么要求说明理由'),
  ],
  'reasons-given': [{ name: 'reasonable', label: '理由是否合理', as: 'yes-no' }, prose('申请人的理由')],
  'delay-told': [days('days', '延迟的工作日', 10, '合理的期限，并告知申请人。'), prose('延迟的理由')],
  'opinion-asked': [
    choice('from', '征求谁的意见', [
      ['third-party', '第三方（15 个工作日）'],
      ['co-producer', '共同制作机关（15 个工作日，逾期视为同意）'],
      ['other-organ', '其他机关'],
    ]),
    { name: 'who', label: '名称', as: 'line', help: '第三方的姓名或名称单独封存，办理经过里写作“第三方1”。' },
    prose('征求意见的内容'),
  ],
  'opinion-given': [
    whoOf(unanswered),
    choice('answer', '意见', [
      ['agrees', '同意公开'],
      ['objects', '不同意公开'],
      ['silent', '期满没有答复'],
    ]),
    { name: 'reasoned', label: '不同意的，有没有说明理由', as: 'yes-no', initial: 'no' },
    optional(prose('意见的内容')),
  ],
  'interest-overridden': [whoOf(thirdParties), prose('认定重大公共利益的理由')],
  'third-party-told': [whoOf(thirdParties), prose('告知的内容、理由和方式')],
  delivered: [
    choice('letter', '文书', LETTERS),
    optional({ ...whoOf(({ opinions }) => opinions), help: '征求意见书送达的，选送给谁。' }),
    optional(prose('送达方式和凭证')),
  ],
  'extension-approved': [
    days('days', '延长的工作日', 10, '最多 20 个工作日，只能延一次。'),
    prose('延期的理由'),
  ],
  'extension-told': [prose('怎样告知申请人')],
  'fee-noticed': [
    choice('scheme', '收费标准', [
      ['per-page', '按量（申请人要纸质件、电子邮件、复制数据的）'],
      ['per-item', '按件（同一人一个自然月累计）'],
    ]),
    optional(days('pages', '按量的：页数', 0, '30 页以内不收。')),
    optional({
      name: 'before',
      label: '按件的：当月此前已有几件',
      as: 'number',
      help: '不填的，按同一申请人的登记自动数；10 件以内不收。',
    }),
    optional(days('items', '按件的：这件申请算几件', 1, '一事一申请的，算一件。')),
    prose('收费的情况'),
  ],
  'fee-paid': [optional(prose('缴费凭证'))],
  'fee-refunded': [days('yuan', '退费金额（元）', 0, '不超过已缴的金额。'), prose('退费的理由')],
  lapsed: [
    choice('why', '逾期的事项', [
      ['correction', '逾期不补正'],
      ['fee', '逾期不缴费'],
    ]),
    prose('逾期的情况'),
  ],
  'lapse-undone': [prose('撤销的理由')],
  transferred: [
    { name: 'to', label: '应当受理的机关和联系方式', as: 'line' },
    optional(prose('告知申请人的情况')),
  ],
  'record-decided': [
    choice('decision', '怎样处理', [
      ['corrected', '予以更正'],
      ['forwarded', '转送有权更正的机关并告知'],
      ['refused', '不予更正或者告知向谁提出'],
    ]),
    optional({ name: 'to', label: '转送的机关', as: 'line' }),
    prose('处理的情况和理由'),
  ],
  redecided: [
    { name: 'outcome', label: '重新处理的结果', as: 'outcome' },
    prose('重新处理的情况', '答复的内容和送达的方式；答复书另行发出并登记送达。'),
  ],
  noted: [prose('记什么事', '来电、来访、核查的情况；不影响期限。')],
  escalated: [prose('报告的内容')],
  archived: [optional(prose('归档情况', '册数、页数、存放处。'))],
}

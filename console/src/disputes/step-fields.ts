import type { Dispute } from './api.ts'

interface Choice {
  value: string
  label: string
}

/** One question of the dialog of a step. */
export interface StepField {
  name: string
  label: string
  as: 'number' | 'choice' | 'yes-no' | 'line' | 'prose' | 'day'
  choices?: (one: Dispute) => Choice[]
  optional?: boolean
  help?: string
  max?: number
  /** For a day: whether it may lie ahead. */
  ahead?: boolean
}

const prose = (label: string, help?: string): StepField => ({
  name: 'text',
  label,
  as: 'prose',
  ...(help && { help }),
})
const more = (label: string): StepField => ({ ...prose(label), optional: true })
const choice = (name: string, label: string, pairs: [string, string][]): StepField => ({
  name,
  label,
  as: 'choice',
  choices: () => pairs.map(([value, words]) => ({ value, label: words })),
})

const TRACK = choice('track', '审理程序', [
  ['ordinary', '普通程序'],
  ['simple', '简易程序'],
])
const RESULT: StepField = { name: 'result', label: '审理结果', as: 'choice', choices: (one) => one.results }
const ORDER: StepField[] = [
  {
    name: 'orderDays',
    label: '责令重新处理的期限（天数）',
    as: 'number',
    optional: true,
    help: '没有责令的不填。填了以后，对应的申请重新打开，按这个期限办理。',
  },
  {
    ...choice('orderUnit', '期限按什么计算', [
      ['workday', '工作日'],
      ['calendar', '自然日'],
    ]),
    optional: true,
    help: '不选按工作日。',
  },
]

/** What each step asks besides its day. */
export const STEP_FIELDS: Record<string, StepField[]> = {
  'notice-received': [
    TRACK,
    { name: 'caseNumber', label: '案号', as: 'line', optional: true, max: 60 },
    more('说明'),
  ],
  'track-changed': [TRACK, more('说明')],
  'answer-submitted': [more('答复要点和证据清单')],
  'evidence-asked': [
    { name: 'until', label: '最迟哪一天提交', as: 'day', ahead: true },
    more('要求补充的内容'),
  ],
  'evidence-added': [more('补充的证据')],
  'hearing-set': [
    choice('form', '听证还是开庭', [
      ['hearing', '听证'],
      ['trial', '开庭'],
    ]),
    { name: 'on', label: '哪一天', as: 'day', ahead: true },
    more('地点和事项'),
  ],
  heard: [{ name: 'leader', label: '机关负责人有没有到场', as: 'yes-no' }, more('情况')],
  suspended: [prose('中止的原因')],
  resumed: [more('说明')],
  'mediation-held': [prose('调解的情况')],
  'decision-extended': [{ name: 'days', label: '延长的天数', as: 'number' }, more('说明')],
  concluded: [
    RESULT,
    { name: 'served', label: '收到文书的日期', as: 'day' },
    ...ORDER,
    prose('结果摘要', '日期填文书作出的日期。'),
  ],
  appealed: [
    choice('by', '谁上诉', [
      ['organ', '本机关'],
      ['applicant', '对方'],
    ]),
    more('说明'),
  ],
  'second-answered': [more('答辩要点')],
  'second-concluded': [
    choice('ruling', '二审结果', [
      ['kept', '维持一审'],
      ['changed', '改判'],
      ['sent-back', '发回重审'],
    ]),
    { ...RESULT, label: '改判的结果', optional: true, help: '改判的才选。' },
    ...ORDER,
    prose('二审结果摘要'),
  ],
  settled: [more('说明')],
  performed: [prose('履行的情况')],
  'lesson-drawn': [
    { name: 'reason', label: '原因', as: 'choice', choices: (one) => one.reasons },
    prose('以后怎样做', '写给以后拟同类答复的同事看，不写姓名和案情，300 字以内。'),
  ],
  noted: [prose('记什么事')],
}

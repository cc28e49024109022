import {
  type Basis,
  COMMENT_PERIOD,
  type Day,
  daysBetween,
  inForceOn,
  isDay,
  MAJOR_DECISIONS,
} from '#law/index.ts'
import {
  type ArticleClass,
  CLASSES,
  type ClassFacts,
  type ClassField,
  type FieldForm,
} from './class-fields.ts'

/** Something wrong with one field of a class. */
export interface FactProblem {
  field: string
  message: string
  basis: Basis
}

type Values = Readonly<Record<string, string>>

const LONGEST = 200
const classOf = ({ class: key }: ClassFacts): ArticleClass => CLASSES[key]

const FORMS: Record<Exclude<FieldForm, readonly string[]>, { fits(text: string): boolean; told: string }> = {
  text: { fits: (text) => !text.includes('\n'), told: '请写在一行内。' },
  day: { fits: isDay, told: '请填写真实存在的日期，例如 2026-03-19。' },
  year: { fits: (text) => /^(?:19|20)\d\d$/.test(text), told: '请填写四位数的年份，例如 2026。' },
  month: {
    fits: (text) => /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text),
    told: '请填写年月，例如 2026-03。',
  },
  phone: {
    fits: (text) => /^(?:0\d{2,3}-?)?\d{5,8}(?:-\d{1,6})?$/.test(text),
    told: '请填写单位电话，例如 0759-7231356；不要写个人手机号码。',
  },
}

function formProblem({ label, form }: ClassField, value: string): string | null {
  if (value.length > LONGEST) return `${label}不能超过 ${LONGEST} 个字。`
  if (typeof form !== 'string') return form.includes(value) ? null : `${label}请从给出的选项中选择。`
  return FORMS[form].fits(value) ? null : `${label}：${FORMS[form].told}`
}

const PERIODS: readonly [from: string, to: string][] = [
  ['noticeFrom', 'noticeTo'],
  ['opinionFrom', 'opinionTo'],
  ['fromYear', 'toYear'],
  ['effectiveFrom', 'validUntil'],
]

function periodProblems(values: Values, basis: Basis): FactProblem[] {
  return PERIODS.flatMap(([from, to]) => {
    const [start = '', end = ''] = [values[from], values[to]]
    if (start === '' || end === '' || start <= end) return []
    return [{ field: `facts.${to}`, message: '结束不能早于开始。', basis }]
  })
}

/** What is wrong with the fields of a class as they were filled in; a draft may still lack some. */
export function factProblems(facts: ClassFacts): FactProblem[] {
  const { fields, basis } = classOf(facts)
  const known = new Map(fields.map((field) => [field.key, field]))
  const wrong = Object.entries(facts.values).flatMap(([key, value]) => {
    const field = known.get(key)
    const message = field ? formProblem(field, value) : '这一类稿件没有这一栏。'
    return message === null ? [] : [{ field: `facts.${key}`, message, basis }]
  })
  return wrong.length > 0 ? wrong : periodProblems(facts.values, basis)
}

const STAGE_NEEDS: Record<string, readonly [field: string, label: string][]> = {
  征求意见: [
    ['opinionFrom', '征求意见开始'],
    ['opinionTo', '征求意见结束'],
    ['opinionWay', '提意见的方式'],
  ],
  听证: [
    ['hearingOn', '听证日期'],
    ['hearingPlace', '听证地点'],
  ],
}

function shortPeriod({ opinionFrom, opinionTo, shorter }: Values, today: Day): FactProblem[] {
  if (!opinionFrom || !opinionTo || shorter) return []
  const { value, basis } = inForceOn(COMMENT_PERIOD, today)
  const days = daysBetween(opinionFrom, opinionTo) + 1
  if (days >= value) return []
  const message = `征求意见只有 ${days} 日，一般不少于 ${value} 日；情况紧急要缩短的，请填写缩短期限的理由。`
  return [{ field: 'facts.shorter', message, basis }]
}

function decisionGaps(values: Values, today: Day): FactProblem[] {
  const basis = MAJOR_DECISIONS.cite('14')
  const needed = STAGE_NEEDS[values['stage'] ?? ''] ?? []
  const missing = needed.filter(([key]) => !values[key])
  return [
    ...missing.map(([key, label]) => ({ field: `facts.${key}`, message: `请填写${label}。`, basis })),
    ...shortPeriod(values, today),
  ]
}

function personnelGaps(values: Values, basis: Basis): FactProblem[] {
  if (values['appointed'] || values['removed']) return []
  return [{ field: 'facts.appointed', message: '请填写任职或者免职的人员和职务。', basis }]
}

/** What a text of a class still lacks before it can be reviewed on a day. */
export function factGaps(facts: ClassFacts, today: Day): FactProblem[] {
  const { fields, basis } = classOf(facts)
  const { values } = facts
  const missing = fields
    .filter(({ key, required }) => required && !values[key])
    .map(({ key, label }) => ({ field: `facts.${key}`, message: `请填写${label}。`, basis }))
  if (facts.class === 'personnel') return [...missing, ...personnelGaps(values, basis)]
  if (facts.class === 'major-decision') return [...missing, ...decisionGaps(values, today)]
  return missing
}

/** The days of public notice that the fields of a class give; null where they give none. */
export function noticePeriod(facts: ClassFacts | undefined): { from: Day; to: Day } | null {
  const { noticeFrom, noticeTo } = facts?.values ?? {}
  return noticeFrom && noticeTo ? { from: noticeFrom, to: noticeTo } : null
}

/** The fields that were filled in, in the order of the class, as people read them. */
export function factLines(facts: ClassFacts | undefined): { label: string; value: string }[] {
  if (!facts) return []
  return classOf(facts).fields.flatMap(({ key, label }) => {
    const value = facts.values[key]
    return value ? [{ label, value }] : []
  })
}

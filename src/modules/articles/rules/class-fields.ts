import { type Basis, MAJOR_DECISIONS, OGI } from '#law/index.ts'

/** How the value of a field is written. */
export type FieldForm = 'text' | 'day' | 'year' | 'month' | 'phone' | readonly string[]

/** One field that a class of article has of its own. */
export interface ClassField {
  key: string
  label: string
  form: FieldForm
  /** Must be there before the text is handed in for review. */
  required: boolean
  help: string
}

/** A class of article: what it is called, what must be told of it, and why. */
export interface ArticleClass {
  name: string
  fields: readonly ClassField[]
  basis: Basis
}

type Extra = Partial<Pick<ClassField, 'form' | 'help'>>

const must = (key: string, label: string, { form = 'text', help = '' }: Extra = {}): ClassField => ({
  ...{ key, label, form, help, required: true },
})
const may = (key: string, label: string, extra: Extra = {}): ClassField => ({
  ...must(key, label, extra),
  required: false,
})

const phone: Extra = { form: 'phone', help: '单位电话，不写个人手机。' }
const day: Extra = { form: 'day' }
const noticePeriod = [must('noticeFrom', '公示开始', day), must('noticeTo', '公示结束', day)]

/** The classes a town publishes again and again, with the fields each has of its own. */
export const CLASSES = {
  personnel: {
    name: '人事任免',
    basis: OGI.cite('20(2)'),
    fields: [
      must('authority', '任免机关'),
      must('decidedOn', '决定日期', day),
      may('appointed', '任职人员和职务', { help: '例如 陈××任经济发展办公室主任。' }),
      may('removed', '免职人员和职务'),
    ],
  },
  funds: {
    name: '财政资金',
    basis: OGI.cite('20(7)'),
    fields: [
      must('fund', '资金名称'),
      must('year', '年度', { form: 'year' }),
      must('total', '总额', { help: '写明单位，例如 86.5万元。' }),
      may('source', '资金来源和文号'),
      must('phone', '监督电话', phone),
    ],
  },
  'farm-subsidy': {
    name: '惠农补贴发放',
    basis: OGI.cite('20(11)'),
    fields: [
      must('subsidy', '补贴名称'),
      must('year', '年度', { form: 'year' }),
      must('batch', '批次', { help: '例如 第一批。' }),
      may('standard', '补贴标准'),
      ...noticePeriod,
      must('phone', '监督电话', phone),
    ],
  },
  honours: {
    name: '先进表彰',
    basis: OGI.cite('19'),
    fields: [
      must('honour', '表彰名称'),
      must('authority', '评选单位'),
      ...noticePeriod,
      must('phone', '反映电话', phone),
    ],
  },
  attendance: {
    name: '干部考勤',
    basis: OGI.cite('19'),
    fields: [
      must('month', '统计月份', { form: 'month' }),
      must('scope', '统计范围'),
      must('phone', '监督电话', phone),
    ],
  },
  emergency: {
    name: '突发事件',
    basis: OGI.cite('20(12)'),
    fields: [
      must('level', '事件等级', { form: ['特别重大', '重大', '较大', '一般', '尚未定级'] }),
      may('warning', '预警级别', { form: ['红色', '橙色', '黄色', '蓝色', '已解除'] }),
      must('issuer', '发布机构'),
      may('next', '下次通报', { help: '什么时候再通报。' }),
      must('phone', '值班电话', phone),
    ],
  },
  'major-decision': {
    name: '重大决策',
    basis: MAJOR_DECISIONS.cite('14'),
    fields: [
      must('stage', '公开阶段', { form: ['征求意见', '听证', '意见采纳情况', '决定公布'] }),
      must('unit', '承办单位'),
      may('opinionFrom', '征求意见开始', day),
      may('opinionTo', '征求意见结束', day),
      may('opinionWay', '提意见的方式'),
      may('shorter', '缩短期限的理由'),
      may('hearingOn', '听证日期', day),
      may('hearingPlace', '听证地点'),
    ],
  },
  plan: {
    name: '规划',
    basis: OGI.cite('20(3)'),
    fields: [
      must('approver', '批准机关'),
      must('approvedOn', '批准日期', day),
      must('fromYear', '规划期起', { form: 'year' }),
      must('toYear', '规划期止', { form: 'year' }),
    ],
  },
  policy: {
    name: '政策文件',
    basis: OGI.cite('20(1)'),
    fields: [
      must('effectiveFrom', '施行日期', day),
      may('validUntil', '有效期至', day),
      may('repeals', '废止的文件'),
      may('phone', '咨询电话', phone),
    ],
  },
  interpretation: {
    name: '政策解读',
    basis: OGI.cite('20(3)'),
    fields: [must('paper', '被解读的文件'), must('interpreter', '解读单位'), may('phone', '咨询电话', phone)],
  },
  notice: {
    name: '公示公告',
    basis: OGI.cite('19'),
    fields: [
      must('matter', '事项'),
      may('noticeFrom', '开始日期', day),
      may('noticeTo', '结束日期', day),
      may('phone', '联系电话', phone),
    ],
  },
} as const satisfies Record<string, ArticleClass>

/** The key of a class. */
export type ClassKey = keyof typeof CLASSES

/** What was filled in of a class. */
export interface ClassFacts {
  class: ClassKey
  values: Readonly<Record<string, string>>
}

/** Whether a class of that key is known. */
export const isClass = (key: string): key is ClassKey => key in CLASSES

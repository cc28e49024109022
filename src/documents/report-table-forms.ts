import { type FormCell, type FormTable, figure, label } from './form-table.ts'
import type { ApplicantCounts, DisputeCounts, OutcomeRow, ReportTables, TableName } from './report-tables.ts'

const bar = (text: string): FormCell[] => [label(text, { colspan: 4 })]
const head = (...texts: string[]): FormCell[] =>
  texts.map((text, i) => label(text, i > 0 && texts.length === 2 ? { colspan: 3 } : {}))
const line = (name: string, ...values: number[]): FormCell[] => [
  label(name),
  ...values.map((value) => figure(value, values.length === 1 ? { colspan: 3 } : {})),
]

const table2 = ({ table2: t }: ReportTables): FormTable => {
  const rules = t.art20_1.rules_规章
  const papers = t.art20_1.normative_documents_行政规范性文件
  return {
    widths: [39, 39, 39, 39],
    headerRows: 0,
    rows: [
      bar('第二十条第（一）项'),
      head('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
      line('规章', rules.issued, rules.repealed, rules.in_force),
      line('行政规范性文件', papers.issued, papers.repealed, papers.in_force),
      bar('第二十条第（五）项'),
      head('信息内容', '本年处理决定数量'),
      line('行政许可', t.art20_5.admin_licences_行政许可_decisions),
      bar('第二十条第（六）项'),
      head('信息内容', '本年处理决定数量'),
      line('行政处罚', t.art20_6.admin_penalties_行政处罚_decisions),
      line('行政强制', t.art20_6.admin_coercion_行政强制_decisions),
      bar('第二十条第（八）项'),
      head('信息内容', '本年收费金额（单位：万元）'),
      line('行政事业性收费', t.art20_8.admin_fees_行政事业性收费_amount_wan_yuan),
    ],
  }
}

const APPLICANTS: readonly (keyof ApplicantCounts)[] = [
  'natural_person',
  'commercial_enterprise',
  'research_institute',
  'social_public_welfare_org',
  'legal_service_org',
  'other',
  'total',
]

type Group = readonly [heading: string, rows: readonly (readonly [OutcomeRow, string])[]]

const OUTCOMES: readonly Group[] = [
  ['（一）予以公开', [['granted', '']]],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [['partially_granted', '']]],
  [
    '（三）不予公开',
    [
      ['refused_state_secret', '1.属于国家秘密'],
      ['refused_other_law', '2.其他法律行政法规禁止公开'],
      ['refused_three_security_one_stability', '3.危及“三安全一稳定”'],
      ['refused_third_party', '4.保护第三方合法权益'],
      ['refused_internal_affairs', '5.属于三类内部事务信息'],
      ['refused_process_info', '6.属于四类过程性信息'],
      ['refused_enforcement_file', '7.属于行政执法案卷'],
      ['refused_admin_query', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['unable_not_held', '1.本机关不掌握相关政府信息'],
      ['unable_needs_creation', '2.没有现成信息需要另行制作'],
      ['unable_unclear_after_correction', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['not_processed_petition', '1.信访举报投诉类申请'],
      ['not_processed_repeat', '2.重复申请'],
      ['not_processed_publication', '3.要求提供公开出版物'],
      ['not_processed_mass', '4.无正当理由大量反复申请'],
      ['not_processed_reconfirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
  [
    '（六）其他处理',
    [
      ['other_correction_overdue', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['other_fee_unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other_misc', '3.其他'],
    ],
  ],
  ['（七）总计', [['results_total', '']]],
]

const RESULT_LINES = OUTCOMES.reduce((sum, [, rows]) => sum + rows.length, 0)

const counts = (row: ApplicantCounts): FormCell[] => APPLICANTS.map((kind) => figure(row[kind]))
const wide = (text: string, colspan: number): FormCell => label(text, { colspan, align: 'left' })

const groupRows = ([heading, rows]: Group, t: ReportTables['table3']): FormCell[][] =>
  rows.map(([key, name], i) => {
    if (name === '') return [wide(heading, 2), ...counts(t[key])]
    const group = i === 0 ? [label(heading, { rowspan: rows.length, align: 'left' })] : []
    return [...group, wide(name, 1), ...counts(t[key])]
  })

const TABLE3_HEAD: FormCell[][] = [
  [
    label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', {
      colspan: 3,
      rowspan: 3,
    }),
    label('申请人情况', { colspan: 7 }),
  ],
  [label('自然人', { rowspan: 2 }), label('法人或其他组织', { colspan: 5 }), label('总计', { rowspan: 2 })],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(text)),
]

const table3 = ({ table3: t }: ReportTables): FormTable => {
  const results = OUTCOMES.flatMap((group) => groupRows(group, t))
  results[0]?.unshift(label('三、本年度办理结果', { rowspan: RESULT_LINES }))
  return {
    widths: [10.6, 24.4, 44, 11, 11, 11, 11, 11, 11, 11],
    headerRows: 3,
    rows: [
      ...TABLE3_HEAD,
      [wide('一、本年新收政府信息公开申请数量', 3), ...counts(t.new_received)],
      [wide('二、上年结转政府信息公开申请数量', 3), ...counts(t.carried_over_in)],
      ...results,
      [wide('四、结转下年度继续办理', 3), ...counts(t.carried_over_out)],
    ],
  }
}

const ENDINGS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text))
const endings = (row: DisputeCounts): FormCell[] =>
  [row.upheld, row.corrected, row.other, row.pending, row.total].map((value) => figure(value))

const table4 = ({ table4: t }: ReportTables): FormTable => ({
  widths: Array.from({ length: 15 }, () => 10.4),
  headerRows: 3,
  rows: [
    [label('行政复议', { colspan: 5, rowspan: 2 }), label('行政诉讼', { colspan: 10 })],
    [label('未经复议直接起诉', { colspan: 5 }), label('复议后起诉', { colspan: 5 })],
    [...ENDINGS, ...ENDINGS, ...ENDINGS],
    [...endings(t.review), ...endings(t.litigation_direct), ...endings(t.litigation_after_review)],
  ],
})

const FORMS: Readonly<Record<TableName, (tables: ReportTables) => FormTable>> = { table2, table3, table4 }

/** One of the report's tables in the layout of the official form. */
export const reportTableForm = (name: TableName, tables: ReportTables): FormTable => FORMS[name](tables)

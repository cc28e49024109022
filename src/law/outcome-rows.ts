import type { Basis } from './act.ts'
import { FEES } from './acts/fees.ts'
import { OGI } from './acts/ogi.ts'
import { REPORT_FORM } from './acts/report-form-act.ts'

/** The groups of results, numbered as in the form. */
export const OUTCOME_GROUPS = [
  '予以公开',
  '部分公开',
  '不予公开',
  '无法提供',
  '不予处理',
  '其他处理',
] as const

export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]

/** Whether the applicant must ask for review before a suit, or may choose. */
export type Remedy = 'reconsideration-first' | 'either'

type Row = readonly [key: string, group: OutcomeGroup, label: string, basis: Basis, otherBasis?: Basis]

// Confirmed in the regulation; that “already public” counts as granted and “does not exist” as not held is custom.
const ROWS = [
  ['granted', '予以公开', '予以公开', OGI.cite('36(2)'), OGI.cite('36(1)')],
  ['partially_granted', '部分公开', '部分公开', OGI.cite('37')],
  ['refused_state_secret', '不予公开', '属于国家秘密', OGI.cite('14')],
  ['refused_other_law', '不予公开', '其他法律行政法规禁止公开', OGI.cite('14')],
  ['refused_three_security_one_stability', '不予公开', '危及“三安全一稳定”', OGI.cite('14')],
  ['refused_third_party', '不予公开', '保护第三方合法权益', OGI.cite('15'), OGI.cite('32')],
  ['refused_internal_affairs', '不予公开', '属于三类内部事务信息', OGI.cite('16.1')],
  ['refused_process_info', '不予公开', '属于四类过程性信息', OGI.cite('16.2')],
  ['refused_enforcement_file', '不予公开', '属于行政执法案卷', OGI.cite('16.2')],
  ['refused_admin_query', '不予公开', '属于行政查询事项', OGI.cite('36(7)')],
  ['unable_not_held', '无法提供', '本机关不掌握相关政府信息', OGI.cite('36(4)'), OGI.cite('36(5)')],
  ['unable_needs_creation', '无法提供', '没有现成信息需要另行制作', OGI.cite('38')],
  ['unable_unclear_after_correction', '无法提供', '补正后申请内容仍不明确', OGI.cite('30')],
  ['not_processed_petition', '不予处理', '信访举报投诉类申请', OGI.cite('39.1')],
  ['not_processed_repeat', '不予处理', '重复申请', OGI.cite('36(6)')],
  ['not_processed_publication', '不予处理', '要求提供公开出版物', OGI.cite('39.2')],
  ['not_processed_mass', '不予处理', '无正当理由大量反复申请', OGI.cite('35')],
  [
    'not_processed_reconfirm',
    '不予处理',
    '要求行政机关确认或重新出具已获取信息',
    REPORT_FORM.cite('第三部分'),
  ],
  [
    'other_correction_overdue',
    '其他处理',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    OGI.cite('30'),
  ],
  [
    'other_fee_unpaid',
    '其他处理',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    FEES.cite('6'),
  ],
  ['other_misc', '其他处理', '其他', REPORT_FORM.cite('第三部分')],
] as const satisfies readonly Row[]

/** The key of one of the 21 results an application can end in. */
export type OutcomeRowKey = (typeof ROWS)[number][0]

/** One result: how people call it, where the report counts it, what it rests on and how it may be fought. */
export interface OutcomeRow {
  readonly key: OutcomeRowKey
  readonly group: OutcomeGroup
  readonly label: string
  readonly formLabel: string
  readonly basis: Basis
  readonly otherBasis: Basis | null
  readonly remedy: Remedy
}

const REVIEW_FIRST: ReadonlySet<string> = new Set(['14', '15', '16.1', '16.2'])

/** The 21 result rows in the order of the form. */
export const OUTCOME_ROWS: readonly OutcomeRow[] = ROWS.map((row: (typeof ROWS)[number] & Row) => {
  const [key, group, label, basis, otherBasis] = row
  const remedy: Remedy =
    group === '不予公开' && REVIEW_FIRST.has(basis.article) ? 'reconsideration-first' : 'either'
  return {
    key,
    group,
    label,
    formLabel: formLabel(key, group, label),
    basis,
    otherBasis: otherBasis ?? null,
    remedy,
  }
})

function formLabel(key: string, group: OutcomeGroup, label: string): string {
  const chapter = `三、（${'一二三四五六'[OUTCOME_GROUPS.indexOf(group)]}）`
  const siblings = ROWS.filter((row) => row[1] === group)
  if (siblings.length === 1) return `${chapter}${label}`
  return `${chapter}${siblings.findIndex((row) => row[0] === key) + 1}.${label}`
}

/** The 25 rows of table three in the order of the form. */
export const TABLE3_ROWS: readonly { readonly key: Table3Row; readonly label: string }[] = [
  { key: 'new_received', label: '一、本年新收政府信息公开申请数量' },
  { key: 'carried_over_in', label: '二、上年结转政府信息公开申请数量' },
  ...OUTCOME_ROWS.map((row) => ({ key: row.key, label: row.formLabel })),
  { key: 'results_total', label: '三、（七）总计' },
  { key: 'carried_over_out', label: '四、结转下年度继续办理' },
]

/** The key of one row of table three. */
export type Table3Row =
  | 'new_received'
  | 'carried_over_in'
  | OutcomeRowKey
  | 'results_total'
  | 'carried_over_out'

import {
  type Basis,
  FEES,
  OGI,
  OUTCOME_ROWS,
  type OutcomeRow,
  type OutcomeRowKey,
  REPORT_FORM,
} from '#law/index.ts'

interface Kind {
  readonly label: string
  readonly row: OutcomeRowKey
  readonly basis: Basis
}

/** The kinds of outcome, each counted in exactly one row of the yearly report. */
export const OUTCOMES = {
  'already-public': { label: '已经主动公开', row: 'granted', basis: OGI.cite('36(1)') },
  granted: { label: '予以公开', row: 'granted', basis: OGI.cite('36(2)') },
  'partially-granted': { label: '部分公开', row: 'partially_granted', basis: OGI.cite('37') },
  'state-secret': { label: '国家秘密', row: 'refused_state_secret', basis: OGI.cite('14') },
  'other-law': { label: '法律、行政法规禁止公开', row: 'refused_other_law', basis: OGI.cite('14') },
  stability: {
    label: '危及“三安全一稳定”',
    row: 'refused_three_security_one_stability',
    basis: OGI.cite('14'),
  },
  'third-party': { label: '保护第三方合法权益', row: 'refused_third_party', basis: OGI.cite('15') },
  'internal-affairs': { label: '内部事务信息', row: 'refused_internal_affairs', basis: OGI.cite('16.1') },
  'process-information': { label: '过程性信息', row: 'refused_process_info', basis: OGI.cite('16.2') },
  'enforcement-file': { label: '行政执法案卷', row: 'refused_enforcement_file', basis: OGI.cite('16.2') },
  'register-query': { label: '行政查询事项', row: 'refused_admin_query', basis: OGI.cite('36(7)') },
  'does-not-exist': { label: '信息不存在', row: 'unable_not_held', basis: OGI.cite('36(4)') },
  'not-ours': { label: '不属于本机关公开', row: 'unable_not_held', basis: OGI.cite('36(5)') },
  'needs-creation': { label: '需要另行制作', row: 'unable_needs_creation', basis: OGI.cite('38') },
  'still-unclear': { label: '补正后仍不明确', row: 'unable_unclear_after_correction', basis: OGI.cite('30') },
  petition: { label: '信访、举报、投诉', row: 'not_processed_petition', basis: OGI.cite('39.1') },
  repeat: { label: '重复申请', row: 'not_processed_repeat', basis: OGI.cite('36(6)') },
  publication: { label: '公开出版物', row: 'not_processed_publication', basis: OGI.cite('39.2') },
  excessive: { label: '无正当理由大量反复申请', row: 'not_processed_mass', basis: OGI.cite('35') },
  reconfirm: {
    label: '确认或重新出具已获取的信息',
    row: 'not_processed_reconfirm',
    basis: REPORT_FORM.cite('第三部分'),
  },
  'correction-overdue': { label: '逾期不补正', row: 'other_correction_overdue', basis: OGI.cite('30') },
  'fee-unpaid': { label: '逾期未缴费', row: 'other_fee_unpaid', basis: FEES.cite('6') },
} as const satisfies Record<string, Kind>

/** The key of one of the 22 kinds of outcome. */
export type Outcome = keyof typeof OUTCOMES

/** All kinds of outcome, in the order of the report. */
export const OUTCOME_KEYS = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]]

/** Endings that are no decision, withdrawal among them, count here. */
export const NO_DECISION: { row: OutcomeRowKey; basis: Basis } = {
  row: 'other_misc',
  basis: REPORT_FORM.cite('第三部分'),
}

/** The row of the report in which an outcome counts. */
export function reportRow(row: OutcomeRowKey): OutcomeRow {
  const found = OUTCOME_ROWS.find((one) => one.key === row)
  if (!found) throw new RangeError(`没有“${row}”这一行`)
  return found
}

/** The kind of outcome a reply has, given its row and whether it rests on the row's second article. */
export function outcomeOf(row: OutcomeRowKey, ground: 'first' | 'other'): Outcome | null {
  if (row === 'granted' && ground === 'other') return 'already-public'
  if (row === 'unable_not_held' && ground === 'other') return 'not-ours'
  if (row === 'granted') return 'granted'
  return OUTCOME_KEYS.find((key) => OUTCOMES[key].row === row) ?? null
}

/** Whether a row withholds information, so that a partly granted reply may name it as a ground. */
export function isWithheld(row: OutcomeRowKey): boolean {
  return reportRow(row).group === '不予公开'
}

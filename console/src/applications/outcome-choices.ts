import type { OutcomeRowKey } from '#law/index.ts'

interface Kind {
  value: string
  label: string
  row: OutcomeRowKey
  ground?: 'other'
}

const kind = (value: string, label: string, row: OutcomeRowKey, ground?: 'other'): Kind => ({
  ...{ value, label, row },
  ...(ground && { ground }),
})

/** The kinds of outcome a department may draft, each with the row and article its reply has. */
export const OUTCOME_CHOICES: readonly Kind[] = [
  kind('granted', '予以公开', 'granted'),
  kind('already-public', '已经主动公开', 'granted', 'other'),
  kind('partially-granted', '部分公开', 'partially_granted'),
  kind('state-secret', '不予公开：国家秘密', 'refused_state_secret'),
  kind('other-law', '不予公开：法律、行政法规禁止', 'refused_other_law'),
  kind('stability', '不予公开：危及“三安全一稳定”', 'refused_three_security_one_stability'),
  kind('third-party', '不予公开：保护第三方合法权益', 'refused_third_party'),
  kind('internal-affairs', '不予公开：内部事务信息', 'refused_internal_affairs'),
  kind('process-information', '不予公开：过程性信息', 'refused_process_info'),
  kind('enforcement-file', '不予公开：行政执法案卷', 'refused_enforcement_file'),
  kind('register-query', '不予公开：行政查询事项', 'refused_admin_query'),
  kind('does-not-exist', '无法提供：信息不存在', 'unable_not_held'),
  kind('not-ours', '无法提供：不属于本机关公开', 'unable_not_held', 'other'),
  kind('needs-creation', '无法提供：需要另行制作', 'unable_needs_creation'),
  kind('still-unclear', '无法提供：补正后仍不明确', 'unable_unclear_after_correction'),
  kind('petition', '不予处理：信访、举报、投诉', 'not_processed_petition'),
  kind('repeat', '不予处理：重复申请', 'not_processed_repeat'),
  kind('publication', '不予处理：公开出版物', 'not_processed_publication'),
  kind('excessive', '不予处理：无正当理由大量反复申请', 'not_processed_mass'),
  kind('reconfirm', '不予处理：确认或重新出具已获取的信息', 'not_processed_reconfirm'),
  kind('correction-overdue', '其他处理：逾期不补正', 'other_correction_overdue'),
  kind('fee-unpaid', '其他处理：逾期未缴费', 'other_fee_unpaid'),
]

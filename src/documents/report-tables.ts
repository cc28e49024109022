/** One line of table 三, by kind of applicant. */
export interface ApplicantCounts {
  natural_person: number
  commercial_enterprise: number
  research_institute: number
  social_public_welfare_org: number
  legal_service_org: number
  other: number
  total: number
}

/** Lines of table 三, in the order of the form. */
export type OutcomeRow =
  | 'new_received'
  | 'carried_over_in'
  | 'granted'
  | 'partially_granted'
  | 'refused_state_secret'
  | 'refused_other_law'
  | 'refused_three_security_one_stability'
  | 'refused_third_party'
  | 'refused_internal_affairs'
  | 'refused_process_info'
  | 'refused_enforcement_file'
  | 'refused_admin_query'
  | 'unable_not_held'
  | 'unable_needs_creation'
  | 'unable_unclear_after_correction'
  | 'not_processed_petition'
  | 'not_processed_repeat'
  | 'not_processed_publication'
  | 'not_processed_mass'
  | 'not_processed_reconfirm'
  | 'other_correction_overdue'
  | 'other_fee_unpaid'
  | 'other_misc'
  | 'results_total'
  | 'carried_over_out'

/** How reviews or suits ended. */
export interface DisputeCounts {
  upheld: number
  corrected: number
  other: number
  pending: number
  total: number
}

interface MadeRepealedInForce {
  issued: number
  repealed: number
  in_force: number
}

/** Tables 二, 三 and 四 of the annual report (国办公开办函〔2021〕30号). */
export interface ReportTables {
  table2: {
    art20_1: {
      rules_规章: MadeRepealedInForce
      normative_documents_行政规范性文件: MadeRepealedInForce
    }
    art20_5: { admin_licences_行政许可_decisions: number }
    art20_6: { admin_penalties_行政处罚_decisions: number; admin_coercion_行政强制_decisions: number }
    art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: number }
  }
  table3: Record<OutcomeRow, ApplicantCounts>
  table4: Record<'review' | 'litigation_direct' | 'litigation_after_review', DisputeCounts>
}

/** Which of the report's tables. */
export type TableName = keyof ReportTables

export { type Basis, citation } from './act.ts'
export { CIVIL_CODE } from './acts/civil-code.ts'
export { COLLECTIVE } from './acts/collective-economy.ts'
export { CREDIT_CODE } from './acts/credit-code.ts'
export { PLATFORM } from './acts/disclosure-platform.ts'
export { FEES } from './acts/fees.ts'
export { GRASSROOTS } from './acts/grassroots.ts'
export { GUANGDONG_ASSETS } from './acts/guangdong-assets.ts'
export { ID_NUMBER } from './acts/identity-numbers.ts'
export { INSPECTION } from './acts/inspection.ts'
export { LAND_CONTRACT } from './acts/land-contract.ts'
export { LEGISLATION } from './acts/legislation.ts'
export { LETTER } from './acts/letter-format.ts'
export { LITIGATION } from './acts/litigation.ts'
export { MAJOR_DECISIONS } from './acts/major-decisions.ts'
export { NUMERALS } from './acts/numerals.ts'
export { OGI } from './acts/ogi.ts'
export { OPENNESS_POINTS } from './acts/openness-points.ts'
export { PETITIONS } from './acts/petitions.ts'
export { PIPL } from './acts/pipl.ts'
export { PUNCTUATION } from './acts/punctuation.ts'
export { RECONSIDERATION } from './acts/reconsideration.ts'
export { REPORT_FORM } from './acts/report-form-act.ts'
export { CIVIL_PROCEDURE, SERVICE } from './acts/service-of-papers.ts'
export { TENDER } from './acts/tender.ts'
export { VILLAGE_COMMITTEE } from './acts/village-committee.ts'
export { VILLAGE_PARTY } from './acts/village-party.ts'
export { WEBSITE_GUIDE } from './acts/website-guide.ts'
export { WORK_HOURS } from './acts/work-hours.ts'
export { BUILT_IN_NOTICES } from './calendar/built-in-notices.ts'
export {
  type CountedDay,
  type Deadline,
  deadline,
  type Pause,
} from './calendar/deadline.ts'
export { dueDay, workdaysBetween } from './calendar/due-day.ts'
export type { HolidayNotice } from './calendar/holiday-notice.ts'
export { parseHolidayNotice } from './calendar/parse-holiday-notice.ts'
export { type WorkingCalendar, workingCalendar } from './calendar/working-calendar.ts'
export { type Dated, inForceOn } from './dated.ts'
export { addDays, addMonths, type Day, daysBetween, formatDay, isDay, weekdayOf, yearOf } from './day.ts'
export { type FeeBracket, type FeeScheme, PER_ITEM_FEE, PER_PAGE_FEE } from './fee-scheme.ts'
export { KNOWN_LAWS, type KnownLaw } from './known-laws.ts'
export {
  APPEAL_LIMIT,
  BLANK_COLUMNS_VETO,
  CO_PRODUCER_LIMIT,
  COMMENT_PERIOD,
  CORRECTION_NOTICE_LIMIT,
  EXTENSION_LIMIT,
  FARMLAND_TERM,
  FEE_PAYMENT_LIMIT,
  GOVERNMENT_REPORT_DUE,
  HOME_STALE_DAYS,
  IDENTITY_PERIOD,
  IDENTITY_PROOF_PERIOD,
  LEASE_TERM,
  LETTERS_STALE_MONTHS,
  LITIGATION_PERIOD,
  LONG_STALE_COLUMNS_VETO,
  NEWS_STALE_DAYS,
  NOTICE_SERVICE_PERIOD,
  PAPERS_STALE_MONTHS,
  PROACTIVE_LIMIT,
  RECONSIDERATION_PERIOD,
  REPLY_LIMIT,
  REPORT_DUE,
  REVIEW_ANSWER_LIMIT,
  REVIEW_DECISION_LIMIT,
  REVIEW_SIMPLE_ANSWER_LIMIT,
  REVIEW_SIMPLE_DECISION_LIMIT,
  RULING_APPEAL_LIMIT,
  SECOND_INSTANCE_MONTHS,
  STALE_COLUMNS_VETO,
  SUE_AFTER_REVIEW_LIMIT,
  SUIT_ANSWER_LIMIT,
  SUIT_DECISION_MONTHS,
  SUIT_SIMPLE_DECISION_LIMIT,
  TENDER_BIDDERS,
  TENDER_CONTRACT,
  TENDER_NOTICE,
  THIRD_PARTY_LIMIT,
  UNANSWERED_VETO_MONTHS,
} from './limits.ts'
export { first, type Obstacle, type World, when } from './obstacle.ts'
export {
  OUTCOME_GROUPS,
  OUTCOME_ROWS,
  type OutcomeGroup,
  type OutcomeRow,
  type OutcomeRowKey,
  TABLE3_ROWS,
  type Table3Row,
} from './outcome-rows.ts'
export {
  APPLICANT_KINDS,
  type ApplicantKind,
  TABLE2_BLOCKS,
  TABLE3_COLUMNS,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
  type Table3Column,
  type Table4Block,
  type Table4Column,
} from './report-form.ts'
export { THEMES } from './themes.ts'
export { TRIAL_AREAS } from './trial-areas.ts'
export { ASSEMBLY_RULE, DELEGATES_RULE, type Share } from './village-meetings.ts'

import { CIVIL_CODE } from './acts/civil-code.ts'
import { FEES } from './acts/fees.ts'
import { INSPECTION } from './acts/inspection.ts'
import { LAND_CONTRACT } from './acts/land-contract.ts'
import { LITIGATION } from './acts/litigation.ts'
import { MAJOR_DECISIONS } from './acts/major-decisions.ts'
import { OGI } from './acts/ogi.ts'
import { PIPL } from './acts/pipl.ts'
import { RECONSIDERATION } from './acts/reconsideration.ts'
import { CIVIL_PROCEDURE } from './acts/service-of-papers.ts'
import { TENDER } from './acts/tender.ts'
import type { Dated } from './dated.ts'

const SINCE_OGI = OGI.inForceFrom

/** Workdays to answer an application. */
export const REPLY_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 20, basis: OGI.cite('33.2') }]

/** Workdays an answer may be put off, at most. */
export const EXTENSION_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 20, basis: OGI.cite('33.2') }]

/** Workdays to ask for a correction, once. */
export const CORRECTION_NOTICE_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 7, basis: OGI.cite('30') }]

/** Workdays a third party has to give its opinion. */
export const THIRD_PARTY_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 15, basis: OGI.cite('32') }]

/** Workdays a co-producing organ has to give its opinion. */
export const CO_PRODUCER_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 15, basis: OGI.cite('34') }]

/** Workdays to disclose of one's own accord. */
export const PROACTIVE_LIMIT: Dated<number> = [{ from: SINCE_OGI, value: 20, basis: OGI.cite('26') }]

/** Workdays to pay the processing fee, from the day after the notice arrives. */
export const FEE_PAYMENT_LIMIT: Dated<number> = [{ from: FEES.inForceFrom, value: 20, basis: FEES.cite('6') }]

/** Until when a department's report on last year is out, as month and day. */
export const REPORT_DUE: Dated<{ month: number; date: number }> = [
  { from: SINCE_OGI, value: { month: 1, date: 31 }, basis: OGI.cite('49.1') },
]

/** Until when a government's report on last year is out, as month and day. */
export const GOVERNMENT_REPORT_DUE: Dated<{ month: number; date: number }> = [
  { from: SINCE_OGI, value: { month: 3, date: 31 }, basis: OGI.cite('49.2') },
]

/** Calendar days to apply for review. */
export const RECONSIDERATION_PERIOD: Dated<number> = [
  { from: RECONSIDERATION.inForceFrom, value: 60, basis: RECONSIDERATION.cite('20') },
]

/** Months to sue directly. */
export const LITIGATION_PERIOD: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 6, basis: LITIGATION.cite('46') },
]

/** Workdays the organ has to answer a review, from the day the notice and the copy arrive. */
export const REVIEW_ANSWER_LIMIT: Dated<number> = [
  { from: RECONSIDERATION.inForceFrom, value: 10, basis: RECONSIDERATION.cite('48') },
]

/** The same under the simple procedure. */
export const REVIEW_SIMPLE_ANSWER_LIMIT: Dated<number> = [
  { from: RECONSIDERATION.inForceFrom, value: 5, basis: RECONSIDERATION.cite('54') },
]

/** Calendar days the organ has to answer a suit and to hand in its evidence. */
export const SUIT_ANSWER_LIMIT: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 15, basis: LITIGATION.cite('67') },
]

/** Calendar days in which a review is decided, from acceptance. */
export const REVIEW_DECISION_LIMIT: Dated<number> = [
  { from: RECONSIDERATION.inForceFrom, value: 60, basis: RECONSIDERATION.cite('62') },
]

/** Calendar days in which a review is decided under the simple procedure, and the most a decision is put off. */
export const REVIEW_SIMPLE_DECISION_LIMIT: Dated<number> = [
  { from: RECONSIDERATION.inForceFrom, value: 30, basis: RECONSIDERATION.cite('62') },
]

/** Months in which a court decides at first instance. */
export const SUIT_DECISION_MONTHS: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 6, basis: LITIGATION.cite('81') },
]

/** Calendar days in which a court decides under the simple procedure. */
export const SUIT_SIMPLE_DECISION_LIMIT: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 45, basis: LITIGATION.cite('83') },
]

/** Calendar days to appeal against a judgment. */
export const APPEAL_LIMIT: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 15, basis: LITIGATION.cite('85') },
]

/** Calendar days to appeal against a ruling. */
export const RULING_APPEAL_LIMIT: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 10, basis: LITIGATION.cite('85') },
]

/** Calendar days to sue after a review. */
export const SUE_AFTER_REVIEW_LIMIT: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 15, basis: LITIGATION.cite('45') },
]

/** Months in which a court decides at second instance. */
export const SECOND_INSTANCE_MONTHS: Dated<number> = [
  { from: LITIGATION.inForceFrom, value: 3, basis: LITIGATION.cite('88') },
]

/** Days after which a home page without anything new fails an inspection. */
export const HOME_STALE_DAYS: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 14, basis: INSPECTION.cite('首页不更新') },
]

/** Days after which a column of news without anything new counts as not updated. */
export const NEWS_STALE_DAYS: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 14, basis: INSPECTION.cite('栏目不更新') },
]

/** Months after which a column of notices or policy papers without anything new counts as not updated. */
export const PAPERS_STALE_MONTHS: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 6, basis: INSPECTION.cite('栏目不更新') },
]

/** Columns of news, notices and policy papers not updated, together, that fail a site. */
export const STALE_COLUMNS_VETO: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 5, basis: INSPECTION.cite('栏目不更新') },
]

/** Columns long not updated that fail a site. */
export const LONG_STALE_COLUMNS_VETO: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 10, basis: INSPECTION.cite('栏目不更新') },
]

/** Blank columns that fail a site. */
export const BLANK_COLUMNS_VETO: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 5, basis: INSPECTION.cite('栏目不更新') },
]

/** Months after which a letter without an answer fails a site. */
export const UNANSWERED_VETO_MONTHS: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 3, basis: INSPECTION.cite('互动回应差') },
]

/** Months after which the public list of answered letters without anything new loses points. */
export const LETTERS_STALE_MONTHS: Dated<number> = [
  { from: INSPECTION.inForceFrom, value: 2, basis: INSPECTION.cite('留言公开') },
]

/** Calendar days from the call for tenders to the deadline, at least. */
export const TENDER_NOTICE: Dated<number> = [
  { from: TENDER.inForceFrom, value: 20, basis: TENDER.cite('24') },
]

/** How many must take part in a tender. */
export const TENDER_BIDDERS: Dated<number> = [
  { from: TENDER.inForceFrom, value: 3, basis: TENDER.cite('28') },
]

/** Calendar days after a tender in which the contract is signed. */
export const TENDER_CONTRACT: Dated<number> = [
  { from: TENDER.inForceFrom, value: 30, basis: TENDER.cite('46') },
]

/** Years a contract over farmland runs, at most. */
export const FARMLAND_TERM: Dated<number> = [
  { from: LAND_CONTRACT.inForceFrom, value: 30, basis: LAND_CONTRACT.cite('21') },
]

/** Years a lease runs, at most. */
export const LEASE_TERM: Dated<number> = [
  { from: CIVIL_CODE.inForceFrom, value: 20, basis: CIVIL_CODE.cite('705') },
]

/** Calendar days the public has, as a rule, to comment on the draft of a major decision. */
export const COMMENT_PERIOD: Dated<number> = [
  { from: MAJOR_DECISIONS.inForceFrom, value: 30, basis: MAJOR_DECISIONS.cite('15') },
]

/** Calendar days after which a letter put up as a public notice counts as served. */
export const NOTICE_SERVICE_PERIOD: Dated<number> = [
  { from: CIVIL_PROCEDURE.inForceFrom, value: 30, basis: CIVIL_PROCEDURE.cite('95') },
]

/**
 * Days after the end of a case for which proofs of identity are kept unless an organ sets fewer or more: the law
 * says as short as need be; a suit may be brought for six months.
 */
export const IDENTITY_PROOF_PERIOD: Dated<number> = [
  { from: PIPL.inForceFrom, value: 190, basis: PIPL.cite('19') },
]

/** Days after the end of a case for which name and ways to reach the applicant are kept, unless an organ sets another number. */
export const IDENTITY_PERIOD: Dated<number> = [
  { from: PIPL.inForceFrom, value: 3650, basis: PIPL.cite('19') },
]

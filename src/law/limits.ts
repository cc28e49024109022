import { FEES } from './acts/fees.ts'
import { LITIGATION } from './acts/litigation.ts'
import { OGI } from './acts/ogi.ts'
import { RECONSIDERATION } from './acts/reconsideration.ts'
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

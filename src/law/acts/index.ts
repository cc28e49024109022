import { CIVIL_CODE } from './civil-code.ts'
import { COLLECTIVE } from './collective-economy.ts'
import { CREDIT_CODE } from './credit-code.ts'
import { PLATFORM } from './disclosure-platform.ts'
import { FEES } from './fees.ts'
import { GRASSROOTS } from './grassroots.ts'
import { GUANGDONG_ASSETS } from './guangdong-assets.ts'
import { ID_NUMBER } from './identity-numbers.ts'
import { INSPECTION } from './inspection.ts'
import { LAND_CONTRACT } from './land-contract.ts'
import { LEGISLATION } from './legislation.ts'
import { LETTER } from './letter-format.ts'
import { LITIGATION } from './litigation.ts'
import { MAJOR_DECISIONS } from './major-decisions.ts'
import { NUMERALS } from './numerals.ts'
import { OGI } from './ogi.ts'
import { OPENNESS_POINTS } from './openness-points.ts'
import { PETITIONS } from './petitions.ts'
import { PIPL } from './pipl.ts'
import { PUNCTUATION } from './punctuation.ts'
import { RECONSIDERATION } from './reconsideration.ts'
import { REPORT_FORM } from './report-form-act.ts'
import { CIVIL_PROCEDURE, SERVICE } from './service-of-papers.ts'
import { TENDER } from './tender.ts'
import { VILLAGE_COMMITTEE } from './village-committee.ts'
import { VILLAGE_PARTY } from './village-party.ts'
import { WEBSITE_GUIDE } from './website-guide.ts'
import { WORK_HOURS } from './work-hours.ts'

/** Every act the program states. */
export const ACTS = [
  OGI,
  FEES,
  REPORT_FORM,
  RECONSIDERATION,
  LITIGATION,
  LEGISLATION,
  CIVIL_CODE,
  WORK_HOURS,
  WEBSITE_GUIDE,
  INSPECTION,
  GRASSROOTS,
  PLATFORM,
  LETTER,
  PIPL,
  PETITIONS,
  MAJOR_DECISIONS,
  COLLECTIVE,
  GUANGDONG_ASSETS,
  LAND_CONTRACT,
  SERVICE,
  CIVIL_PROCEDURE,
  TENDER,
  VILLAGE_COMMITTEE,
  VILLAGE_PARTY,
  PUNCTUATION,
  NUMERALS,
  ID_NUMBER,
  CREDIT_CODE,
  OPENNESS_POINTS,
] as const

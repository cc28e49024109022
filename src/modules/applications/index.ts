export {
  applicationFromLetter,
  applicationToTurnOver,
  proposePublication,
  turnOverApplication,
} from './actions/cross-application.ts'
export { enterApplication } from './actions/enter-application.ts'
export {
  eraseIdentity,
  holdIdentity,
  liftHold,
  reduceIdentity,
} from './actions/keep-identity.ts'
export { registerApplication } from './actions/register-application.ts'
export { remandApplication } from './actions/remand.ts'
export { remindOfApplications } from './actions/remind.ts'
export { previewReply, replyToApplication } from './actions/reply-to-application.ts'
export { submitApplication } from './actions/submit-application.ts'
export { takeStep } from './actions/take-step.ts'
export { viewIdentity } from './actions/view-identity.ts'
export { watchTerms } from './actions/watch-terms.ts'
export { applicationProcedure } from './application.ts'
export { type ApplicationFacts, applicationFacts } from './application-facts.ts'
export {
  applicantOwnWords,
  type CaseForStaff,
  caseForStaff,
  caseWords,
  letterFormName,
} from './case-for-staff.ts'
export { type CasePaper, casePaper } from './case-paper.ts'
export { caseSettingsProcedure } from './case-settings.ts'
export { applicationsOnDay } from './day-figures.ts'
export { readHistory } from './engine/history.ts'
export { replay } from './engine/replay.ts'
export { feeRegister } from './fee-register.ts'
export { hidingIn } from './hide-identity.ts'
export { identitiesDue } from './identity-store.ts'
export { lapseLetters } from './lapse-letters.ts'
export { type ApplicationPapers, applicationPapers, type FiledStep } from './lend-case-file.ts'
export { letterFile } from './letter-file.ts'
export { letterSettingsProcedure } from './letters/letter-settings.ts'
export { letterTemplateProcedure } from './letters/letter-templates.ts'
export { skippedNumbersProcedure } from './letters/skipped-numbers.ts'
export { firstWordsOf, likeCases, oftenAskedOf, repeatFigures } from './like-cases.ts'
export { openApplications } from './open-applications.ts'
export type { LetterAttachments } from './pages/letter-attachments.ts'
export { registerApplicationPages } from './pages/register-application-pages.ts'
export { casesForReport, countsForReport } from './report-cases.ts'
export { applicationsRoutes } from './routes.ts'
export { applicationsOfYear } from './year-facts.ts'

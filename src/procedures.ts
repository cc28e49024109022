import { accountTrail } from '#kernel/accounts/index.ts'
import { type Rebuildable, rebuildable } from '#kernel/ledger/index.ts'
import {
  annualReportProcedure,
  collectionProcedure,
  filingProcedure,
  rosterProcedure,
} from '#modules/annual-report/index.ts'
import {
  applicationProcedure,
  caseSettingsProcedure,
  letterSettingsProcedure,
  letterTemplateProcedure,
  skippedNumbersProcedure,
} from '#modules/applications/index.ts'
import {
  articleProcedure,
  delegationProcedure,
  lookBackProcedure,
  overrideProcedure,
  signingRulesProcedure,
} from '#modules/articles/index.ts'
import { boardProcedure, posterProcedure } from '#modules/boards/index.ts'
import { catalogueItemProcedure } from '#modules/catalogue/index.ts'
import { commentProcedure, consultationProcedure } from '#modules/consultation/index.ts'
import { guideProcedure } from '#modules/disclosure-guide/index.ts'
import { entryProcedure } from '#modules/disclosure-log/index.ts'
import { disputeProcedure, disputeSettingsProcedure } from '#modules/disputes/index.ts'
import { gazetteProcedure } from '#modules/gazette/index.ts'
import { serviceGuideProcedure, windowFilesProcedure } from '#modules/guides/index.ts'
import { importProcedure } from '#modules/importing/index.ts'
import { mailboxSettingsProcedure, messageProcedure } from '#modules/messages/index.ts'
import {
  findingProcedure,
  mediaAccountProcedure,
  monitoringRunProcedure,
  monitoringSettingsProcedure,
} from '#modules/monitoring/index.ts'
import { organProcedure } from '#modules/organs/index.ts'
import { callProcedure, dutyDayProcedure } from '#modules/phone/index.ts'
import { retentionProcedure, viewProcedure } from '#modules/privacy/index.ts'
import { answersProcedure, lexiconProcedure } from '#modules/proofreading/index.ts'
import { caseFileProcedure } from '#modules/release/index.ts'
import { synonymProcedure } from '#modules/search/index.ts'
import { subscriptionProcedure } from '#modules/subscriptions/index.ts'
import { handSendingProcedure, portalsProcedure, sendingProcedure } from '#modules/syndication/index.ts'
import { planProcedure, problemProcedure, taskProcedure, trainingProcedure } from '#modules/tasks/index.ts'
import {
  assetProcedure,
  holderKeyProcedure,
  tradeProcedure,
  tradeSettingProcedure,
} from '#modules/trading/index.ts'
import { holidayNoticeProcedure } from '#modules/working-calendar/index.ts'

/** Every procedure whose read model can be made again from the ledger, the ones others rest on first. */
export const PROCEDURES: Rebuildable[] = [
  rebuildable(accountTrail),
  rebuildable(organProcedure),
  rebuildable(holidayNoticeProcedure),
  rebuildable(catalogueItemProcedure),
  rebuildable(guideProcedure),
  rebuildable(subscriptionProcedure),
  rebuildable(importProcedure),
  rebuildable(signingRulesProcedure),
  rebuildable(delegationProcedure),
  rebuildable(lexiconProcedure),
  rebuildable(answersProcedure),
  rebuildable(synonymProcedure),
  rebuildable(articleProcedure),
  rebuildable(overrideProcedure),
  rebuildable(lookBackProcedure),
  rebuildable(caseSettingsProcedure),
  rebuildable(letterSettingsProcedure),
  rebuildable(letterTemplateProcedure),
  rebuildable(skippedNumbersProcedure),
  rebuildable(applicationProcedure),
  rebuildable(caseFileProcedure),
  rebuildable(disputeProcedure),
  rebuildable(disputeSettingsProcedure),
  rebuildable(viewProcedure),
  rebuildable(retentionProcedure),
  rebuildable(entryProcedure),
  rebuildable(mailboxSettingsProcedure),
  rebuildable(messageProcedure),
  rebuildable(callProcedure),
  rebuildable(dutyDayProcedure),
  rebuildable(serviceGuideProcedure),
  rebuildable(windowFilesProcedure),
  rebuildable(gazetteProcedure),
  rebuildable(boardProcedure),
  rebuildable(posterProcedure),
  rebuildable(annualReportProcedure),
  rebuildable(rosterProcedure),
  rebuildable(collectionProcedure),
  rebuildable(filingProcedure),
  rebuildable(monitoringSettingsProcedure),
  rebuildable(mediaAccountProcedure),
  rebuildable(findingProcedure),
  rebuildable(monitoringRunProcedure),
  rebuildable(consultationProcedure),
  rebuildable(commentProcedure),
  rebuildable(planProcedure),
  rebuildable(taskProcedure),
  rebuildable(trainingProcedure),
  rebuildable(problemProcedure),
  rebuildable(sendingProcedure),
  rebuildable(handSendingProcedure),
  rebuildable(portalsProcedure),
  rebuildable(assetProcedure),
  rebuildable(tradeSettingProcedure),
  rebuildable(holderKeyProcedure),
  rebuildable(tradeProcedure),
]

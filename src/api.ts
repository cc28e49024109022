import { accountsRoutes } from '#modules/accounts/index.ts'
import { annualReportRoutes, collectionRoutes, filingRoutes } from '#modules/annual-report/index.ts'
import { applicationsRoutes } from '#modules/applications/index.ts'
import {
  articlesRoutes,
  lookBackRoutes,
  personalDataRoutes,
  proofingRoutes,
  publicationRoutes,
  signingRoutes,
  writingRoutes,
} from '#modules/articles/index.ts'
import { boardsRoutes } from '#modules/boards/index.ts'
import { catalogueRoutes } from '#modules/catalogue/index.ts'
import { consultationRoutes } from '#modules/consultation/index.ts'
import { deskRoutes } from '#modules/desk/index.ts'
import { guideRoutes } from '#modules/disclosure-guide/index.ts'
import { disclosureLogRoutes } from '#modules/disclosure-log/index.ts'
import { disputesRoutes } from '#modules/disputes/index.ts'
import { gazetteRoutes } from '#modules/gazette/index.ts'
import { guidesRoutes } from '#modules/guides/index.ts'
import { importingRoutes } from '#modules/importing/index.ts'
import { messagesRoutes } from '#modules/messages/index.ts'
import { monitoringRoutes } from '#modules/monitoring/index.ts'
import { columnsRoutes, organsRoutes } from '#modules/organs/index.ts'
import { phoneRoutes } from '#modules/phone/index.ts'
import { privacyRoutes } from '#modules/privacy/index.ts'
import { proofreadingRoutes } from '#modules/proofreading/index.ts'
import { releaseRoutes } from '#modules/release/index.ts'
import { synonymsRoutes } from '#modules/search/index.ts'
import { syndicationRoutes } from '#modules/syndication/index.ts'
import { takedownRoutes } from '#modules/takedown/index.ts'
import { tasksRoutes } from '#modules/tasks/index.ts'
import { tradingRoutes } from '#modules/trading/index.ts'
import { triageRoutes } from '#modules/triage/index.ts'
import { calendarRoutes } from '#modules/working-calendar/index.ts'
import { COLUMN_HOLDERS } from './column-holders.ts'

/** All routes of the console's interface. */
export const api = {
  accounts: accountsRoutes,
  annualReport: annualReportRoutes,
  applications: applicationsRoutes,
  articles: articlesRoutes,
  boards: boardsRoutes,
  calendar: calendarRoutes,
  catalogue: catalogueRoutes,
  collections: collectionRoutes,
  columns: columnsRoutes(COLUMN_HOLDERS),
  desk: deskRoutes,
  disclosureLog: disclosureLogRoutes,
  disputes: disputesRoutes,
  triage: triageRoutes,
  filing: filingRoutes,
  gazette: gazetteRoutes,
  guide: guideRoutes,
  guides: guidesRoutes,
  importing: importingRoutes,
  synonyms: synonymsRoutes,
  lookBack: lookBackRoutes,
  messages: messagesRoutes,
  monitoring: monitoringRoutes,
  organs: organsRoutes,
  personalData: personalDataRoutes,
  phone: phoneRoutes,
  privacy: privacyRoutes,
  publication: publicationRoutes,
  release: releaseRoutes,
  proofing: proofingRoutes,
  proofreading: proofreadingRoutes,
  signing: signingRoutes,
  takedown: takedownRoutes,
  consultation: consultationRoutes,
  tasks: tasksRoutes,
  syndication: syndicationRoutes,
  trading: tradingRoutes,
  writing: writingRoutes,
}

import type { ComponentType } from 'react'
import { createBrowserRouter } from 'react-router'
import { Broken, NotHere } from './shell/not-here.tsx'
import { WayIn } from './shell/way-in.tsx'

/** How the router fetches a page: the page and the shell round it at once, before either is drawn. */
function page<K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) {
  return async () => ({ Component: (await load())[name] })
}

const opening = <p className="waiting">正在打开办公台……</p>

const OrganShell = page('OrganShell', () => import('./shell/organ-shell.tsx'))
const DeskPage = page('DeskPage', () => import('./desk/desk-page.tsx'))
const OrganPage = page('OrganPage', () => import('./organ/organ-page.tsx'))
const AccountsPage = page('AccountsPage', () => import('./accounts/accounts-page.tsx'))
const MePage = page('MePage', () => import('./me/me-page.tsx'))
const CataloguePage = page('CataloguePage', () => import('./catalogue/catalogue-page.tsx'))
const ImportPage = page('ImportPage', () => import('./catalogue/import-page.tsx'))
const ArticlesPage = page('ArticlesPage', () => import('./articles/articles-page.tsx'))
const NewArticlePage = page('NewArticlePage', () => import('./articles/new-article-page.tsx'))
const VersionsPage = page('VersionsPage', () => import('./articles/versions-page.tsx'))
const ArticlePage = page('ArticlePage', () => import('./articles/article-page.tsx'))
const QueuePage = page('QueuePage', () => import('./signing/queue-page.tsx'))
const SigningRulesPage = page('SigningRulesPage', () => import('./signing/rules-page.tsx'))
const ApplicationsPage = page('ApplicationsPage', () => import('./applications/applications-page.tsx'))
const EnterPage = page('EnterPage', () => import('./applications/enter-page.tsx'))
const DispatchesPage = page('DispatchesPage', () => import('./release/dispatches-page.tsx'))
const IdentityLogPage = page('IdentityLogPage', () => import('./privacy/log-page.tsx'))
const RetentionPage = page('RetentionPage', () => import('./privacy/retention-page.tsx'))
const DisclosureLogPage = page('DisclosureLogPage', () => import('./disclosure-log/log-page.tsx'))
const FeesPage = page('FeesPage', () => import('./applications/fees-page.tsx'))
const LettersPage = page('LettersPage', () => import('./applications/letters-page.tsx'))
const TemplatesPage = page('TemplatesPage', () => import('./applications/templates-page.tsx'))
const CaseSettingsPage = page('CaseSettingsPage', () => import('./applications/settings-page.tsx'))
const CasePage = page('CasePage', () => import('./applications/case-page.tsx'))
const ReplyPage = page('ReplyPage', () => import('./applications/reply-page.tsx'))
const MessagesPage = page('MessagesPage', () => import('./messages/messages-page.tsx'))
const EnterMessagePage = page('EnterMessagePage', () => import('./messages/enter-message-page.tsx'))
const MessageFiguresPage = page('FiguresPage', () => import('./messages/figures-page.tsx'))
const MailboxSettingsPage = page('MailboxSettingsPage', () => import('./messages/settings-page.tsx'))
const MessagePage = page('MessagePage', () => import('./messages/message-page.tsx'))
const CallsPage = page('CallsPage', () => import('./phone/calls-page.tsx'))
const CallSheetPage = page('CallSheetPage', () => import('./phone/call-sheet-page.tsx'))
const DutyPage = page('DutyPage', () => import('./phone/duty-page.tsx'))
const CallPage = page('CallPage', () => import('./phone/call-page.tsx'))
const DisputesPage = page('DisputesPage', () => import('./disputes/disputes-page.tsx'))
const NewDisputePage = page('NewDisputePage', () => import('./disputes/new-dispute-page.tsx'))
const LessonsPage = page('LessonsPage', () => import('./disputes/lessons-page.tsx'))
const OftenPage = page('OftenPage', () => import('./triage/often-page.tsx'))
const DisputePage = page('DisputePage', () => import('./disputes/dispute-page.tsx'))
const ReportsPage = page('ReportsPage', () => import('./reports/reports-page.tsx'))
const ReportPage = page('ReportPage', () => import('./reports/report-page.tsx'))
const FilingPage = page('FilingPage', () => import('./filing/filing-page.tsx'))
const CollectionPage = page('CollectionPage', () => import('./collections/collection-page.tsx'))
const SendingsPage = page('SendingsPage', () => import('./sendings/sendings-page.tsx'))
const SendPage = page('SendPage', () => import('./sendings/send-page.tsx'))
const SendingPage = page('SendingPage', () => import('./sendings/sending-page.tsx'))
const ReceivedPage = page('ReceivedPage', () => import('./sendings/received-page.tsx'))
const HandPage = page('HandPage', () => import('./sendings/hand-page.tsx'))
const MonitoringPage = page('MonitoringPage', () => import('./monitoring/monitoring-page.tsx'))
const RunPage = page('RunPage', () => import('./monitoring/run-page.tsx'))
const FindingsPage = page('FindingsPage', () => import('./monitoring/findings-page.tsx'))
const FindingPage = page('FindingPage', () => import('./monitoring/finding-page.tsx'))
const MediaAccountsPage = page('MediaAccountsPage', () => import('./monitoring/accounts-page.tsx'))
const MonitoringSettingsPage = page('MonitoringSettingsPage', () => import('./monitoring/settings-page.tsx'))
const RectificationPage = page('RectificationPage', () => import('./monitoring/rectification-page.tsx'))
const BoardPage = page('BoardPage', () => import('./tasks/board-page.tsx'))
const TaskPage = page('TaskPage', () => import('./tasks/task-page.tsx'))
const TrainingsPage = page('TrainingsPage', () => import('./tasks/trainings-page.tsx'))
const ProblemsPage = page('ProblemsPage', () => import('./tasks/problems-page.tsx'))
const ConsultationsPage = page('ConsultationsPage', () => import('./consultations/consultations-page.tsx'))
const NewConsultationPage = page(
  'NewConsultationPage',
  () => import('./consultations/new-consultation-page.tsx'),
)
const ConsultationPage = page('ConsultationPage', () => import('./consultations/consultation-page.tsx'))
const WindowsPage = page('WindowsPage', () => import('./windows/windows-page.tsx'))
const NewGuidePage = page('NewGuidePage', () => import('./windows/new-guide-page.tsx'))
const ServiceGuidePage = page('ServiceGuidePage', () => import('./windows/service-guide-page.tsx'))
const GazettesPage = page('GazettesPage', () => import('./gazettes/gazettes-page.tsx'))
const GazettePage = page('GazettePage', () => import('./gazettes/gazette-page.tsx'))
const PostersPage = page('PostersPage', () => import('./boards/posters-page.tsx'))
const NewPosterPage = page('NewPosterPage', () => import('./boards/new-poster-page.tsx'))
const PosterPage = page('PosterPage', () => import('./boards/poster-page.tsx'))
const TradesPage = page('TradesPage', () => import('./trades/trades-page.tsx'))
const NewTradePage = page('NewTradePage', () => import('./trades/new-trade-page.tsx'))
const TradePage = page('TradePage', () => import('./trades/trade-page.tsx'))
const RevisePage = page('RevisePage', () => import('./trades/revise-page.tsx'))
const AssetsPage = page('AssetsPage', () => import('./trades/assets-page.tsx'))
const TradeKeyPage = page('TradeKeyPage', () => import('./trades/trade-key-page.tsx'))
const TradeSettingsPage = page('TradeSettingsPage', () => import('./trades/trade-settings-page.tsx'))
const GuidePage = page('GuidePage', () => import('./guide/guide-page.tsx'))
const ImportsPage = page('ImportsPage', () => import('./importing/imports-page.tsx'))
const ImportRunPage = page('ImportRunPage', () => import('./importing/import-page.tsx'))
const LookBackPage = page('LookBackPage', () => import('./look-back/look-back-page.tsx'))
const SynonymsPage = page('SynonymsPage', () => import('./synonyms/synonyms-page.tsx'))
const LexiconPage = page('LexiconPage', () => import('./proofreading/lexicon-page.tsx'))
const CalendarPage = page('CalendarPage', () => import('./calendar/calendar-page.tsx'))
const LoadPage = page('LoadPage', () => import('./calendar/load-page.tsx'))

/** The pages of the console; each is fetched when it is first opened. */
export const router = createBrowserRouter(
  [
    { path: '/', element: <WayIn />, hydrateFallbackElement: opening, errorElement: <Broken /> },
    {
      path: '/:organ',
      lazy: OrganShell,
      hydrateFallbackElement: opening,
      errorElement: <Broken />,
      children: [
        { index: true, lazy: DeskPage },
        { path: 'organ', lazy: OrganPage },
        { path: 'accounts', lazy: AccountsPage },
        { path: 'catalogue', lazy: CataloguePage },
        { path: 'catalogue/import', lazy: ImportPage },
        { path: 'articles', lazy: ArticlesPage },
        { path: 'articles/new', lazy: NewArticlePage },
        { path: 'articles/:id', lazy: ArticlePage },
        { path: 'articles/:id/versions', lazy: VersionsPage },
        { path: 'look-back', lazy: LookBackPage },
        { path: 'imports', lazy: ImportsPage },
        { path: 'imports/:id', lazy: ImportRunPage },
        { path: 'queue', lazy: QueuePage },
        { path: 'signing', lazy: SigningRulesPage },
        { path: 'applications', lazy: ApplicationsPage },
        { path: 'applications/new', lazy: EnterPage },
        { path: 'applications/dispatches', lazy: DispatchesPage },
        { path: 'applications/fees', lazy: FeesPage },
        { path: 'applications/letters', lazy: LettersPage },
        { path: 'applications/templates', lazy: TemplatesPage },
        { path: 'applications/disclosure-log', lazy: DisclosureLogPage },
        { path: 'applications/identity-log', lazy: IdentityLogPage },
        { path: 'applications/retention', lazy: RetentionPage },
        { path: 'applications/settings', lazy: CaseSettingsPage },
        { path: 'applications/:id', lazy: CasePage },
        { path: 'applications/:id/reply', lazy: ReplyPage },
        { path: 'messages', lazy: MessagesPage },
        { path: 'messages/new', lazy: EnterMessagePage },
        { path: 'messages/figures', lazy: MessageFiguresPage },
        { path: 'messages/settings', lazy: MailboxSettingsPage },
        { path: 'messages/:id', lazy: MessagePage },
        { path: 'calls', lazy: CallsPage },
        { path: 'calls/new', lazy: CallSheetPage },
        { path: 'calls/duty', lazy: DutyPage },
        { path: 'calls/:id', lazy: CallPage },
        { path: 'often-asked', lazy: OftenPage },
        { path: 'disputes', lazy: DisputesPage },
        { path: 'disputes/new', lazy: NewDisputePage },
        { path: 'disputes/lessons', lazy: LessonsPage },
        { path: 'disputes/:id', lazy: DisputePage },
        { path: 'reports', lazy: ReportsPage },
        { path: 'reports/:year', lazy: ReportPage },
        { path: 'reports/:year/filing', lazy: FilingPage },
        { path: 'collections', lazy: CollectionPage },
        { path: 'collections/:year', lazy: CollectionPage },
        { path: 'sendings', lazy: SendingsPage },
        { path: 'sendings/new', lazy: SendPage },
        { path: 'sendings/by-hand/:id', lazy: HandPage },
        { path: 'sendings/:id', lazy: SendingPage },
        { path: 'received/:town/:id', lazy: ReceivedPage },
        { path: 'monitoring', lazy: MonitoringPage },
        { path: 'monitoring/runs/:id', lazy: RunPage },
        { path: 'monitoring/findings', lazy: FindingsPage },
        { path: 'monitoring/findings/:id', lazy: FindingPage },
        { path: 'monitoring/accounts', lazy: MediaAccountsPage },
        { path: 'monitoring/settings', lazy: MonitoringSettingsPage },
        { path: 'monitoring/rectification', lazy: RectificationPage },
        { path: 'tasks', lazy: BoardPage },
        { path: 'tasks/:id', lazy: TaskPage },
        { path: 'trainings', lazy: TrainingsPage },
        { path: 'trainings/:id', lazy: TrainingsPage },
        { path: 'problems', lazy: ProblemsPage },
        { path: 'problems/:id', lazy: ProblemsPage },
        { path: 'consultations', lazy: ConsultationsPage },
        { path: 'consultations/new', lazy: NewConsultationPage },
        { path: 'consultations/:id', lazy: ConsultationPage },
        { path: 'windows', lazy: WindowsPage },
        { path: 'windows/new', lazy: NewGuidePage },
        { path: 'windows/:id', lazy: ServiceGuidePage },
        { path: 'gazettes', lazy: GazettesPage },
        { path: 'gazettes/:id', lazy: GazettePage },
        { path: 'posters', lazy: PostersPage },
        { path: 'posters/new', lazy: NewPosterPage },
        { path: 'posters/:id', lazy: PosterPage },
        { path: 'trades', lazy: TradesPage },
        { path: 'trades/new', lazy: NewTradePage },
        { path: 'trades/:village/:id', lazy: TradePage },
        { path: 'trades/:village/:id/revise', lazy: RevisePage },
        { path: 'assets', lazy: AssetsPage },
        { path: 'trade-key', lazy: TradeKeyPage },
        { path: 'trade-settings', lazy: TradeSettingsPage },
        { path: 'guide', lazy: GuidePage },
        { path: 'lexicon', lazy: LexiconPage },
        { path: 'synonyms', lazy: SynonymsPage },
        { path: 'calendar', lazy: CalendarPage },
        { path: 'calendar/load', lazy: LoadPage },
        { path: 'me', lazy: MePage },
        { path: '*', element: <NotHere /> },
      ],
    },
    { path: '*', element: <NotHere /> },
  ],
  { basename: '/console' },
)

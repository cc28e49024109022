import { type ComponentType, lazy } from 'react'
import { createBrowserRouter } from 'react-router'
import { Broken, NotHere } from './shell/not-here.tsx'
import { WayIn } from './shell/way-in.tsx'

function page<K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) {
  return lazy(async () => ({ default: (await load())[name] }))
}

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
const OftenPage = page('OftenPage', () => import('./triage/often-page.tsx'))
const DisputePage = page('DisputePage', () => import('./disputes/dispute-page.tsx'))
const ReportsPage = page('ReportsPage', () => import('./reports/reports-page.tsx'))
const ReportPage = page('ReportPage', () => import('./reports/report-page.tsx'))
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
const LookBackPage = page('LookBackPage', () => import('./look-back/look-back-page.tsx'))
const LexiconPage = page('LexiconPage', () => import('./proofreading/lexicon-page.tsx'))
const CalendarPage = page('CalendarPage', () => import('./calendar/calendar-page.tsx'))
const LoadPage = page('LoadPage', () => import('./calendar/load-page.tsx'))

/** The pages of the console; each is fetched when it is first opened. */
export const router = createBrowserRouter(
  [
    { path: '/', element: <WayIn />, errorElement: <Broken /> },
    {
      path: '/:organ',
      element: <OrganShell />,
      errorElement: <Broken />,
      children: [
        { index: true, element: <DeskPage /> },
        { path: 'organ', element: <OrganPage /> },
        { path: 'accounts', element: <AccountsPage /> },
        { path: 'catalogue', element: <CataloguePage /> },
        { path: 'catalogue/import', element: <ImportPage /> },
        { path: 'articles', element: <ArticlesPage /> },
        { path: 'articles/new', element: <NewArticlePage /> },
        { path: 'articles/:id', element: <ArticlePage /> },
        { path: 'articles/:id/versions', element: <VersionsPage /> },
        { path: 'look-back', element: <LookBackPage /> },
        { path: 'queue', element: <QueuePage /> },
        { path: 'signing', element: <SigningRulesPage /> },
        { path: 'applications', element: <ApplicationsPage /> },
        { path: 'applications/new', element: <EnterPage /> },
        { path: 'applications/dispatches', element: <DispatchesPage /> },
        { path: 'applications/fees', element: <FeesPage /> },
        { path: 'applications/letters', element: <LettersPage /> },
        { path: 'applications/templates', element: <TemplatesPage /> },
        { path: 'applications/settings', element: <CaseSettingsPage /> },
        { path: 'applications/:id', element: <CasePage /> },
        { path: 'applications/:id/reply', element: <ReplyPage /> },
        { path: 'messages', element: <MessagesPage /> },
        { path: 'messages/new', element: <EnterMessagePage /> },
        { path: 'messages/figures', element: <MessageFiguresPage /> },
        { path: 'messages/settings', element: <MailboxSettingsPage /> },
        { path: 'messages/:id', element: <MessagePage /> },
        { path: 'calls', element: <CallsPage /> },
        { path: 'calls/new', element: <CallSheetPage /> },
        { path: 'calls/duty', element: <DutyPage /> },
        { path: 'calls/:id', element: <CallPage /> },
        { path: 'often-asked', element: <OftenPage /> },
        { path: 'disputes', element: <DisputesPage /> },
        { path: 'disputes/new', element: <NewDisputePage /> },
        { path: 'disputes/:id', element: <DisputePage /> },
        { path: 'reports', element: <ReportsPage /> },
        { path: 'reports/:year', element: <ReportPage /> },
        { path: 'sendings', element: <SendingsPage /> },
        { path: 'sendings/new', element: <SendPage /> },
        { path: 'sendings/by-hand/:id', element: <HandPage /> },
        { path: 'sendings/:id', element: <SendingPage /> },
        { path: 'received/:town/:id', element: <ReceivedPage /> },
        { path: 'monitoring', element: <MonitoringPage /> },
        { path: 'monitoring/runs/:id', element: <RunPage /> },
        { path: 'monitoring/findings', element: <FindingsPage /> },
        { path: 'monitoring/findings/:id', element: <FindingPage /> },
        { path: 'monitoring/accounts', element: <MediaAccountsPage /> },
        { path: 'monitoring/settings', element: <MonitoringSettingsPage /> },
        { path: 'monitoring/rectification', element: <RectificationPage /> },
        { path: 'tasks', element: <BoardPage /> },
        { path: 'tasks/:id', element: <TaskPage /> },
        { path: 'trainings', element: <TrainingsPage /> },
        { path: 'trainings/:id', element: <TrainingsPage /> },
        { path: 'problems', element: <ProblemsPage /> },
        { path: 'problems/:id', element: <ProblemsPage /> },
        { path: 'consultations', element: <ConsultationsPage /> },
        { path: 'consultations/new', element: <NewConsultationPage /> },
        { path: 'consultations/:id', element: <ConsultationPage /> },
        { path: 'windows', element: <WindowsPage /> },
        { path: 'windows/new', element: <NewGuidePage /> },
        { path: 'windows/:id', element: <ServiceGuidePage /> },
        { path: 'gazettes', element: <GazettesPage /> },
        { path: 'gazettes/:id', element: <GazettePage /> },
        { path: 'posters', element: <PostersPage /> },
        { path: 'posters/new', element: <NewPosterPage /> },
        { path: 'posters/:id', element: <PosterPage /> },
        { path: 'trades', element: <TradesPage /> },
        { path: 'trades/new', element: <NewTradePage /> },
        { path: 'trades/:village/:id', element: <TradePage /> },
        { path: 'trades/:village/:id/revise', element: <RevisePage /> },
        { path: 'assets', element: <AssetsPage /> },
        { path: 'trade-key', element: <TradeKeyPage /> },
        { path: 'trade-settings', element: <TradeSettingsPage /> },
        { path: 'guide', element: <GuidePage /> },
        { path: 'lexicon', element: <LexiconPage /> },
        { path: 'calendar', element: <CalendarPage /> },
        { path: 'calendar/load', element: <LoadPage /> },
        { path: 'me', element: <MePage /> },
        { path: '*', element: <NotHere /> },
      ],
    },
    { path: '*', element: <NotHere /> },
  ],
  { basename: '/console' },
)

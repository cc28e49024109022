export { type CodePage, sendCodePage } from './forms/code-page.tsx'
export { DeadlineCalendar } from './forms/deadline-calendar.tsx'
export {
  FORM_BODY_LIMIT,
  FORM_SITES,
  type FormPages,
  type FramedPage,
  framed,
  receiverOf,
  sendFile,
} from './forms/form-pages.ts'
export { maskName } from './forms/mask-name.ts'
export { ReceiptBox } from './forms/receipt-box.tsx'
export { registerKiosk } from './kiosk/register-kiosk.tsx'
export { outwardWith, pastPrompt } from './leaving/leaving.ts'
export { registerLeaving } from './leaving/register-leaving.tsx'
export type { ArticleData } from './pages/article-json.ts'
export { gatherOpenData } from './publisher/bulk-files.ts'
export { publishedCheckpoints } from './publisher/ledger-pages.ts'
export type { PageSource, Sourced, SourcedPage } from './publisher/page-source.tsx'
export { openPublisher, type Publisher } from './publisher/publisher.ts'
export { readArticleData } from './publisher/read-data.ts'
export { registerReading } from './reading/register-reading.tsx'
export { registerPreview } from './serving/register-preview.ts'
export { registerSite, type TellMaintenance } from './serving/register-site.ts'
export { dataPath } from './shell/paths.ts'
export { QrCode } from './shell/qr-code.tsx'
export { RecordTable } from './shell/record-table.tsx'
export { sitePage } from './shell/site-page.tsx'
export { siteShell } from './shell/site-shell.ts'
export { WideTable } from './shell/wide-table.tsx'

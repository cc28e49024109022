export {
  answerMessage,
  checkAnswer,
  handBackMessage,
  sendAnswer,
  sendBackAnswer,
} from './actions/answer-message.ts'
export { messageFromApplication, messageToTurnOver, turnOverMessage } from './actions/cross-message.ts'
export { enterMessage } from './actions/enter-message.ts'
export { rateAnswer, reopenMessage } from './actions/hear-writer.ts'
export { publishMessage } from './actions/publish-message.ts'
export { acceptMessage, assignMessage, declineMessage } from './actions/register-message.ts'
export { setNamed, setTarget } from './actions/set-mailbox.ts'
export { submitMessage } from './actions/submit-message.ts'
export { messagesOnDay } from './day-figures.ts'
export { mailboxSettingsProcedure } from './mailbox-settings.ts'
export { messageProcedure } from './message.ts'
export { messagesCss } from './pages/messages-css.ts'
export { messagePages } from './pages/public-source.tsx'
export { registerMessagePages } from './pages/register-message-pages.ts'
export { messagesRoutes } from './routes.ts'
export { MESSAGE_KINDS, type MessageKind } from './rules/message-kinds.ts'
export { unreadableReports } from './unreadable-reports.ts'
export { hiddenMessages } from './visible.ts'
export { waitingMessages } from './waiting-messages.ts'
export { watchedMessages } from './watched-messages.ts'
export { messagesOfYear } from './year-facts.ts'

export { registerSubscriptionPages } from './pages/register-subscription-pages.tsx'
export { sendLetters } from './send-letters.ts'
export { subscriptionProcedure } from './subscription.ts'

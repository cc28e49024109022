export { oneTimePassword } from './one-time-password.ts'
export { accountsRoutes } from './routes.ts'

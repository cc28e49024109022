export { takedownRoutes } from './routes.ts'

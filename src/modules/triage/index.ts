export { propose } from './actions/propose.ts'
export { tellPetition, turnIntoApplication, turnIntoMessage } from './actions/turn-over.ts'
export { triageRoutes } from './routes.ts'

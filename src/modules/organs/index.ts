export { foundOrgan } from './actions/found-organ.ts'
export { type Directory, loadDirectory, organById } from './directory.ts'
export { type Column, type Organ, organProcedure, type Site } from './organ.ts'
export { organsRoutes } from './routes.ts'

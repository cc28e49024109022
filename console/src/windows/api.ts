import { guidesContract } from '#modules/guides/contract.ts'
import { connect } from '../api/connect.ts'

/** Service windows and their guides. */
export const guides = connect('service-guides', guidesContract)

/** A window with its guides and policy files. */
export type ServiceWindow = Awaited<ReturnType<typeof guides.call.windows>>['windows'][number]

/** One guide. */
export type OpenGuide = Awaited<ReturnType<typeof guides.call.get>>

import { applicationsContract } from '#modules/applications/contract.ts'
import { connect } from '../api/connect.ts'

/** Applications for information. */
export const applications = connect('applications', applicationsContract)

/** An application as its page shows it. */
export type Case = Awaited<ReturnType<typeof applications.call.get>>

/** An application as lists show it. */
export type ListedCase = Awaited<ReturnType<typeof applications.call.list>>['rows'][number]

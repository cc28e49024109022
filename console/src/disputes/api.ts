import { disputesContract } from '#modules/disputes/contract.ts'
import { connect } from '../api/connect.ts'

/** Reviews and suits. */
export const disputes = connect('disputes', disputesContract)

/** A review or suit as lists show it. */
export type ListedDispute = Awaited<ReturnType<typeof disputes.call.list>>['rows'][number]

/** A review or suit with everything about it. */
export type Dispute = Awaited<ReturnType<typeof disputes.call.get>>

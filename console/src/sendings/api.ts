import { syndicationContract } from '#modules/syndication/contract.ts'
import { connect } from '../api/connect.ts'

/** Items sent up, received, and put by hand. */
export const sendings = connect('syndication', syndicationContract)

/** An item as lists show it. */
export type ListedSending = Awaited<ReturnType<typeof sendings.call.list>>['rows'][number]

/** An item with its text and its history. */
export type Sending = Awaited<ReturnType<typeof sendings.call.get>>

/** An item put by hand. */
export type HandSending = Awaited<ReturnType<typeof sendings.call.getByHand>>

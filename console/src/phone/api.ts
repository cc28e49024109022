import { phoneContract } from '#modules/phone/contract.ts'
import { connect } from '../api/connect.ts'

/** Telephone calls and duty. */
export const phone = connect('phone', phoneContract)

/** A call as the log shows it. */
export type ListedCall = Awaited<ReturnType<typeof phone.call.calls>>['rows'][number]

/** Who is on duty one day. */
export type DutyDay = Awaited<ReturnType<typeof phone.call.duty>>['days'][number]

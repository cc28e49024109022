import { personalDataContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'

/** Personal data in articles. */
export const personalData = connect('personalData', personalDataContract)

/** What was found in an article. */
export type PersonalData = Awaited<ReturnType<typeof personalData.call.look>>

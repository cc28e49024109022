import { guideContract } from '#modules/disclosure-guide/contract.ts'
import { connect } from '../api/connect.ts'

/** The disclosure guide. */
export const guide = connect('guide', guideContract)

/** The guide with its standing. */
export type GuideView = Awaited<ReturnType<typeof guide.call.get>>

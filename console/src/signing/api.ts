import { signingContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'

/** The signing of articles. */
export const signing = connect('signing', signingContract)

/** How the texts of an organ are signed, as the rules page shows it. */
export type SigningRules = Awaited<ReturnType<typeof signing.call.rules>>

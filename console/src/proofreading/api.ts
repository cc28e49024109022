import { proofingContract } from '#modules/articles/contract.ts'
import { proofreadingContract } from '#modules/proofreading/contract.ts'
import { connect } from '../api/connect.ts'

/** What was found in an article. */
export const proofing = connect('proofing', proofingContract)

/** The lexicon. */
export const lexicon = connect('lexicon', proofreadingContract)

/** What was found in one article. */
export type Proof = Awaited<ReturnType<typeof proofing.call.get>>

/** One finding of it. */
export type Finding = Proof['findings'][number]

/** A word of the lexicon as it is listed. */
export type Word = Awaited<ReturnType<typeof lexicon.call.list>>['rows'][number]

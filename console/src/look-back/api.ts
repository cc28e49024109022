import { lookBackContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'

/** Looking through everything published again. */
export const lookBack = connect('lookBack', lookBackContract)

/** The latest look of a kind with one page of what it found. */
export type Looked = Awaited<ReturnType<typeof lookBack.call.get>>

/** One place found. */
export type FoundPlace = Looked['items'][number]

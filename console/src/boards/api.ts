import { boardsContract } from '#modules/boards/contract.ts'
import { connect } from '../api/connect.ts'

/** Notice boards and posters. */
export const boards = connect('boards', boardsContract)

/** A board with its counts. */
export type ListedBoard = Awaited<ReturnType<typeof boards.call.list>>[number]

/** A poster at a board. */
export type ListedPlace = Awaited<ReturnType<typeof boards.call.places>>['items'][number]

/** One poster. */
export type OpenPoster = Awaited<ReturnType<typeof boards.call.get>>

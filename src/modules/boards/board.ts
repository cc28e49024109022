import type { z } from 'zod'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { BoardSchema } from './contract.ts'
import { clearBoards, saveBoardRow } from './store.ts'

/** A board as people describe it. */
export type BoardFacts = z.infer<typeof BoardSchema>

type BoardEvent =
  | { kind: 'board-set'; payload: { board: BoardFacts } }
  | { kind: 'board-closed'; payload: { reason: string } }

/** A board; a closed one takes no new poster. */
export interface Board extends BoardFacts {
  closed: boolean
}

/** The stream of one notice board. */
export const boardProcedure: Procedure<Board | undefined, BoardEvent> = {
  kind: 'notice-board',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'board-set') return { ...event.payload.board, closed: false }
    return state && { ...state, closed: true }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveBoardRow(db, organ, { id, ...state })
  },
  clear: clearBoards,
}

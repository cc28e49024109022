import type { Context } from '#kernel/context.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { foundOrgan, organById } from '../organs/index.ts'
import { hangPoster } from './actions/hang-poster.ts'
import { makePoster } from './actions/make-poster.ts'
import { setBoard } from './actions/set-board.ts'
import { type PosterInput, PosterInputSchema } from './contract.ts'

/** A photograph of one pixel. */
export const PHOTO = {
  name: '现场.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A town with articles, a village, and a board in each. */
export interface Boards {
  room: Newsroom
  hall: string
  village: string
  /** Makes a poster for the town's board; change what the test is about. */
  make(change?: Partial<PosterInput>, ctx?: Context): Promise<string>
  hang(id: string, board?: string, day?: string, ctx?: Context): Promise<void>
}

/** A poster with a table of its own, for a week from the day tests begin. */
export function aPoster(change: Partial<PosterInput> = {}): PosterInput {
  return PosterInputSchema.parse({
    template: 'attendance',
    title: '2026年2月干部考勤公示',
    table: [
      ['部门', '应出勤', '实出勤'],
      ['党政办', '20', '20'],
    ],
    paper: 'a4',
    from: '2026-03-02',
    to: '2026-03-08',
    ...change,
  })
}

/** Founds them all. */
export async function openBoards(office: TestOffice): Promise<Boards> {
  const room = await openNewsroom(office)
  const { organ } = room
  const town = await organById(office.ctx, organ)
  const rongpo = {
    ...town,
    id: 'rongpo',
    kind: 'village' as const,
    parent: organ,
    name: '榕坡村民委员会',
    shortName: '榕坡村',
    site: null,
  }
  await foundOrgan(office.ctx, { key: room.key(), organ: rongpo })
  const board = (name: string, village: string) =>
    setBoard(office.ctx, {
      organ,
      key: room.key(),
      board: { name, place: `${name}门口`, village, position: 1 },
    })
  const { id: hall } = await board('一楼中庭公开专栏', '')
  const { id: village } = await board('榕坡村公开栏', 'rongpo')
  return {
    room,
    hall,
    village,
    make: async (change, ctx = office.ctx) =>
      (
        await makePoster(ctx, {
          organ,
          key: room.key(),
          poster: aPoster({ boards: [hall], ...(change?.article ? { title: '' } : {}), ...change }),
        })
      ).id,
    hang: (id, at = hall, day = '2026-03-02', ctx = office.ctx) =>
      hangPoster(ctx, { organ, id, key: room.key(), board: at, day, by: '', photo: PHOTO }),
  }
}

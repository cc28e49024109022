import type { Context } from '#kernel/context.ts'
import {
  hangPoster,
  makePoster,
  type PosterInput,
  PosterInputSchema,
  setBoard,
  takeDownPoster,
} from '#modules/boards/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { dayMeant, type WrittenDay } from './relative-day.ts'
import { type Happens, instant } from './timeline.ts'
import photo from './yangqing/board-photo.json' with { type: 'json' }
import boards from './yangqing/boards.json' with { type: 'json' }
import posters from './yangqing/posters.json' with { type: 'json' }

const ORGAN = 'yangqing'
const SET_UP = '2023-01-03'
const PHOTO = { name: '张贴现场.jpg', bytes: Buffer.from(photo.jpg, 'base64') }

interface Written {
  key: string
  template: string
  article?: string
  title?: string
  opening?: string
  table?: string[][]
  closing?: string
  paper: string
  made: WrittenDay
  from: WrittenDay
  to: WrittenDay
  hung?: WrittenDay
  taken?: WrittenDay
  boards: string[]
}

type Ids = Map<string, string>

interface Town {
  ctx: Context
  cast: Cast
  ids: Ids
  day(written: WrittenDay): string
}

const boardId = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`演示数据里没有公开栏 ${key}`)
  return id
}

/** Whoever keeps a board hangs and takes down there: the disclosure office in the hall, the clerk in a village. */
function keeper({ cast }: Town, board: string, at: string): { who: Context; organ: string } {
  if (board === 'hall') return { who: cast.as('disclosure-officer', ORGAN, at), organ: ORGAN }
  return { who: cast.as('village-clerk', board, at), organ: board }
}

async function posterOf({ ctx, ids, day }: Town, written: Written): Promise<PosterInput> {
  const { key, made, hung, taken, article, ...rest } = written
  return PosterInputSchema.parse({
    ...rest,
    article: article ? await publishedId(ctx, ORGAN, article) : '',
    from: day(written.from),
    to: day(written.to),
    boards: written.boards.map((board) => boardId(ids, board)),
  })
}

function posterSteps(town: Town, written: Written): Happens[] {
  const { key } = written
  const found = { id: '' }
  const step = (
    day: WrittenDay,
    time: string,
    what: string,
    run: (at: string) => Promise<unknown>,
  ): Happens => {
    const at = instant(town.day(day), time)
    return { at, what: `海报 ${key} ${what}`, run: () => run(at) }
  }
  const make = step(written.made, '11:00', '制作', async (at) => {
    const officer = town.cast.as('disclosure-officer', ORGAN, at)
    const poster = await posterOf(town, written)
    found.id = (await makePoster(officer, { organ: ORGAN, key: `seed-poster-${key}`, poster })).id
  })
  const atBoards = written.boards.flatMap((name, nth) => {
    const minute = String(10 + nth).padStart(2, '0')
    const command = (verb: string) => ({
      id: found.id,
      key: `seed-poster-${key}-${verb}-${name}`,
      board: boardId(town.ids, name),
    })
    const { hung, taken } = written
    const hang = hung
      ? [
          step(hung, `15:${minute}`, `张贴 ${name}`, (at) => {
            const { who, organ } = keeper(town, name, at)
            return hangPoster(who, { ...command('hang'), organ, day: town.day(hung), by: '', photo: PHOTO })
          }),
        ]
      : []
    const down = taken
      ? [
          step(taken, `16:${minute}`, `取下 ${name}`, (at) => {
            const { who, organ } = keeper(town, name, at)
            return takeDownPoster(who, { ...command('down'), organ, day: town.day(taken), note: '' })
          }),
        ]
      : []
    return [...hang, ...down]
  })
  return [make, ...atBoards]
}

/** The notice boards of the demonstration and three years of posters; two wait to be hung, one to be taken down. */
export function boardHappenings(ctx: Context, cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const town: Town = { ctx, cast, ids: new Map(), day: (written) => dayMeant(written, workdaysAgo) }
  const at = instant(SET_UP, '09:30')
  const setUp = boards.map(
    ({ key, ...board }): Happens => ({
      at,
      what: `公开栏 ${key}`,
      async run() {
        const officer = cast.as('disclosure-officer', ORGAN, at)
        town.ids.set(key, (await setBoard(officer, { organ: ORGAN, key: `seed-board-${key}`, board })).id)
      },
    }),
  )
  return [...setUp, ...(posters as Written[]).flatMap((written) => posterSteps(town, written))]
}

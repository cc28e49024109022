import { type ClockRow, clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { idOf } from '#kernel/ledger/index.ts'
import { type Day, type WorkingCalendar, workdaysBetween } from '#law/index.ts'
import { visibleMessages } from '#modules/messages/index.ts'

const MOST = 50

/** Where the console deals with a stream of each kind, and which permission lets one see it. */
const PLACES = {
  message: { page: 'messages', permission: 'message.read' },
  application: { page: 'applications', permission: 'application.read' },
  finding: { page: 'monitoring/findings', permission: 'monitoring.read' },
  poster: { page: 'posters', permission: 'board.read' },
  article: { page: 'articles', permission: 'article.read' },
  task: { page: 'tasks', permission: 'task.read' },
  problem: { page: 'problems', permission: 'task.read' },
  consultation: { page: 'consultations', permission: 'consultation.read' },
  trade: { page: 'trades', permission: 'trade.read' },
} as const

type Kind = keyof typeof PLACES

/** Working days from `from` until `due`: 0 on the day itself, negative once it has passed. */
export function workdaysLeft(calendar: WorkingCalendar, from: Day, due: Day): number {
  return due >= from ? workdaysBetween(calendar, from, due) : -workdaysBetween(calendar, due, from)
}

function placeOf(
  row: ClockRow,
): { link: string; permission: (typeof PLACES)[Kind]['permission'] } | undefined {
  const [kind = '', id = ''] = row.stream.split(':')
  const place = PLACES[kind as Kind]
  if (!place) return undefined
  // A trade is found under its village.
  const page = kind === 'trade' ? `${place.page}/${row.organ}` : place.page
  return { link: `${page}/${id}`, permission: place.permission }
}

// Not every clerk may know of every letter: reports are for named people.
async function visibleClocks(ctx: Context, organ: string): Promise<ClockRow[]> {
  const rows = await clocksByDue(ctx.db, organ, MOST)
  const messages = rows.filter((row) => row.stream.startsWith('message:'))
  const visible = await visibleMessages(
    ctx,
    organ,
    messages.map((row) => idOf(row.stream)),
  )
  return rows.filter((row) => !messages.includes(row) || visible.has(idOf(row.stream)))
}

/** The clocks of an organ that the caller may see, the most urgent first. */
export async function dueItems(ctx: Context, organ: string, allows: (permission: string) => boolean) {
  const calendar = ctx.calendar()
  const now = today(ctx)
  return (await visibleClocks(ctx, organ)).flatMap((row) => {
    const place = placeOf(row)
    if (!place || !allows(place.permission)) return []
    const { label, title, department } = row.definition
    const left = row.due === null ? null : workdaysLeft(calendar, now, row.due)
    return [
      {
        label,
        title,
        link: place.link,
        due: row.due,
        provisional: row.provisional,
        workdaysLeft: left,
        department,
      },
    ]
  })
}

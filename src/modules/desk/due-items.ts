import { type ClockRow, clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Day, type WorkingCalendar, workdaysBetween } from '#law/index.ts'

const MOST = 50

/** Where the console deals with a stream of each kind, and which permission lets one see it. */
const PLACES = {
  application: { page: 'applications', permission: 'application.read' },
  finding: { page: 'monitoring/findings', permission: 'monitoring.read' },
  article: { page: 'articles', permission: 'article.read' },
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
  return place && { link: `${place.page}/${id}`, permission: place.permission }
}

/** The clocks of an organ that the caller may see, the most urgent first. */
export async function dueItems(ctx: Context, organ: string, allows: (permission: string) => boolean) {
  const calendar = ctx.calendar()
  const now = today(ctx)
  return (await clocksByDue(ctx.db, organ, MOST)).flatMap((row) => {
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

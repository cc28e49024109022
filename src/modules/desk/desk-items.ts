import { type ClockRow, clocksOfStreams, clocksWithin } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { addDays, type Day, daysBetween, type WorkingCalendar, workdaysBetween } from '#law/index.ts'
import { hiddenMessages } from '#modules/messages/index.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { concerningScopes } from './clock-scopes.ts'
import type { DeskItem } from './contract.ts'
import { linkOf, streamOf } from './places.ts'
import { type Waiting, waitingItems } from './waiting-items.ts'

const MOST = 200
/** How far the list of what falls due looks ahead. */
const AHEAD_DAYS = 30

/** Working days from `from` until `due`: 0 on the day itself, negative once it has passed. */
function workdaysLeft(calendar: WorkingCalendar, from: Day, due: Day): number {
  return due >= from ? workdaysBetween(calendar, from, due) : -workdaysBetween(calendar, due, from)
}

type Limit = Pick<
  DeskItem,
  'due' | 'paused' | 'provisional' | 'movedFrom' | 'daysLeft' | 'countedIn' | 'late'
>
type Clock = Pick<ClockRow, 'due' | 'provisional' | 'definition'>

function limitOf(ctx: Context, due: Day | null, clock?: Clock): Limit {
  const now = today(ctx)
  const countedIn = clock?.definition.unit === 'workday' ? 'workday' : 'day'
  const left = (day: Day) =>
    countedIn === 'workday' ? workdaysLeft(ctx.calendar(), now, day) : daysBetween(now, day)
  const daysLeft = due === null ? null : left(due)
  const paused = clock !== undefined && clock.due === null
  // Late is late, even when no working day has passed since.
  const late = due !== null && due < now
  const { provisional = false } = clock ?? {}
  const movedFrom = clock?.definition.movedFrom ?? null
  return { due, paused, provisional, movedFrom, daysLeft, countedIn, late }
}

/** Who answers for a case, by name: what is given to no department yet lies with the disclosure office. */
export function ownerOf(directory: Directory, organ: string, department: string): string {
  const found = directory.find(organ)
  if (department === '') return found?.kind === 'village' ? '' : (found?.contact.disclosureOffice ?? '')
  return found?.departments.find(({ id }) => id === department)?.name ?? department
}

/** A running limit as a line of the desk; undefined for a kind the console has no page for. */
export function clockItem(
  ctx: Context,
  directory: Directory,
  { row, home }: { row: ClockRow; home: string },
): DeskItem | undefined {
  const link = linkOf(row)
  if (link === undefined) return undefined
  const { label, title, department } = row.definition
  const under = row.stream.startsWith('trade:') ? home : row.organ
  return {
    step: label,
    title,
    organ: under,
    organName: directory.find(row.organ)?.shortName ?? row.organ,
    link,
    since: '',
    ...limitOf(ctx, row.due, row),
    department: ownerOf(directory, row.organ, department),
    mine: false,
  }
}

const keyOf = ({ organ, stream }: { organ: string; stream: string }) => `${organ} ${stream}`

async function clocksOf(ctx: Context, organ: string, waiting: readonly Waiting[]) {
  const streams = waiting.flatMap(({ link }) => streamOf(organ, link) ?? [])
  const rows = await clocksOfStreams(ctx.db, streams)
  // The nearest comes first; it is the one that counts.
  return new Map(rows.toReversed().map((row) => [keyOf(row), row]))
}

interface Gathered {
  directory: Directory
  organ: string
  clocks: ReadonlyMap<string, ClockRow>
}

function waitingItem(ctx: Context, { directory, organ, clocks }: Gathered, one: Waiting): DeskItem {
  const stream = streamOf(organ, one.link)
  const clock = stream && clocks.get(keyOf(stream))
  const { step, title, link, since } = one
  const department = one.department ?? clock?.definition.department ?? ''
  return {
    step,
    title,
    organ,
    organName: directory.find(stream?.organ ?? organ)?.shortName ?? organ,
    link,
    since: since.slice(0, 10),
    ...limitOf(ctx, clock?.due ?? one.due ?? null, clock),
    department: clock || department !== '' ? ownerOf(directory, stream?.organ ?? organ, department) : '',
    mine: true,
  }
}

const LAST = '9999-12-31'

/** Sorts by the day it hurts; what has no day comes last, the longest waiting first. */
function byUrgency(one: DeskItem, other: DeskItem): number {
  const [a, b] = [one.due ?? LAST, other.due ?? LAST]
  if (a !== b) return a < b ? -1 : 1
  if (one.since === other.since) return 0
  return one.since < other.since ? -1 : 1
}

// A poster on several boards runs a clock at each; they are one thing to see.
function onePerLine(items: readonly DeskItem[]): DeskItem[] {
  return [...new Map(items.map((one) => [[one.link, one.step, one.due].join(), one])).values()]
}

/** The desk of the caller in an organ: what is late, what waits for the caller, what falls due. */
export async function deskOf(ctx: Context, organ: string, allows: (permission: string) => boolean) {
  const directory = await loadDirectory(ctx)
  const waiting = await waitingItems(ctx, organ, allows)
  const clocks = await clocksOf(ctx, organ, waiting)
  const mine = waiting.map((one) => waitingItem(ctx, { directory, organ, clocks }, one))
  const without = (await hiddenMessages(ctx, [organ])).map((id) => `message:${id}`)
  const scopes = concerningScopes(ctx, directory, organ)
  const before = addDays(today(ctx), AHEAD_DAYS + 1)
  const rows = await clocksWithin(ctx.db, scopes, { without, limit: MOST, before, paused: true })
  const own = new Set(mine.map(({ link }) => link))
  const running = rows.flatMap((row) => clockItem(ctx, directory, { row, home: organ }) ?? [])
  const watched = onePerLine(running).filter(({ link }) => !own.has(link))
  return {
    today: today(ctx),
    late: [...mine, ...watched].filter(({ late }) => late).sort(byUrgency),
    waiting: mine.filter(({ late }) => !late).sort(byUrgency),
    due: watched.filter(({ late }) => !late).sort(byUrgency),
    cut: rows.length === MOST,
  }
}

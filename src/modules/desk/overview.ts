import { type ClockFigure, type ClockScope, clockFigures, clocksWithin } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { may, type Permission } from '#kernel/permissions.ts'
import { addDays, type Day, yearOf } from '#law/index.ts'
import { applicationsOnDay } from '#modules/applications/index.ts'
import { publishedOnDay } from '#modules/articles/index.ts'
import { hiddenMessages, messagesOnDay } from '#modules/messages/index.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { callsOnDay } from '#modules/phone/index.ts'
import { taskProgress } from '#modules/tasks/index.ts'
import { organsUnder, overseenScopes } from './clock-scopes.ts'
import type { Overseen } from './contract.ts'
import { clockItem, ownerOf } from './desk-items.ts'
import { labelOfKind, PLACES } from './places.ts'

const MOST_LATE = 100
const SOON_DAYS = 7
const NO_TASKS = { total: 0, confirmed: 0, reported: 0, open: 0, late: 0 }

type Counts = Pick<ClockFigure, 'open' | 'soon' | 'late'>

const sumOf = (rows: readonly Counts[]): Counts => ({
  open: rows.reduce((sum, row) => sum + row.open, 0),
  soon: rows.reduce((sum, row) => sum + row.soon, 0),
  late: rows.reduce((sum, row) => sum + row.late, 0),
})

const pressing = (one: Counts, other: Counts) =>
  other.late - one.late || other.soon - one.soon || other.open - one.open

function grouped<T extends Counts>(rows: readonly T[], keyOf: (row: T) => string): [string, Counts][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
    .map(([key, inside]): [string, Counts] => [key, sumOf(inside)])
    .sort(([, one], [, other]) => pressing(one, other))
}

/** What came in, went out and was published today, in the organs where the caller may read it; a query each. */
async function todayIn(ctx: Context, organs: readonly string[], day: Day) {
  const where = (permission: Permission) =>
    organs.filter((organ) => may(ctx.actor.grants, permission, ctx.lineage(organ)))
  const [articles, applications, messages, calls] = await Promise.all([
    publishedOnDay(ctx, where('article.read'), day),
    applicationsOnDay(ctx, where('application.read'), day),
    messagesOnDay(ctx, where('message.read'), day),
    callsOnDay(ctx, where('call.read'), day),
  ])
  return (organ: string): Overseen['today'] => [
    { label: '公开信息', count: articles.get(organ) ?? 0 },
    { label: '收到申请', count: applications.get(organ)?.received ?? 0 },
    { label: '办结申请', count: applications.get(organ)?.closed ?? 0 },
    { label: '收到来信', count: messages.get(organ)?.received ?? 0 },
    { label: '答复来信', count: messages.get(organ)?.answered ?? 0 },
    { label: '接听电话', count: calls.get(organ) ?? 0 },
  ]
}

/** Figures with the organ they are shown under, and whose they are by name. */
interface ShownFigure extends ClockFigure {
  owner: string
}

function figuresOf(directory: Directory, figures: readonly ShownFigure[], id: string) {
  const own = figures.filter((row) => row.organ === id)
  return {
    organ: id,
    name: directory.find(id)?.shortName ?? id,
    ...sumOf(own),
    modules: grouped(own, (row) => row.kind).map(([kind, counts]) => ({
      kind,
      label: labelOfKind(kind),
      page: PLACES[kind]?.page ?? '',
      ...counts,
    })),
    departments: grouped(own, (row) => row.owner).map(([department, counts]) => ({ department, ...counts })),
  }
}

// A village keeps its trades itself; its name says more than that of an office.
function shownFigure(directory: Directory, organs: readonly string[], row: ClockFigure): ShownFigure {
  const organ = directory.lineage(row.organ).find((id) => organs.includes(id)) ?? row.organ
  const found = directory.find(row.organ)
  const owner = found?.kind === 'village' ? found.shortName : ownerOf(directory, row.organ, row.department)
  return { ...row, organ, owner }
}

async function lateItems(
  ctx: Context,
  directory: Directory,
  wanted: { home: string; scopes: ClockScope[]; without: string[] },
) {
  const { home, scopes, without } = wanted
  const late = { without, limit: MOST_LATE, before: today(ctx), paused: false }
  const rows = await clocksWithin(ctx.db, scopes, late)
  return rows.flatMap((row) => clockItem(ctx, directory, { row, home }) ?? [])
}

/** The organs that are shown each for itself: villages are counted with the nearest above them that is shown. */
function shownOrgans(ctx: Context, directory: Directory, home: string): string[] {
  return organsUnder(directory, home).filter(
    (organ) =>
      (organ === home || directory.find(organ)?.kind !== 'village') &&
      may(ctx.actor.grants, 'overview.read', ctx.lineage(organ)),
  )
}

/** How an organ and those under it stand today; the cost grows with what runs, not with the number of organs. */
export async function overviewOf(ctx: Context, home: string) {
  const day = today(ctx)
  const directory = await loadDirectory(ctx)
  const organs = shownOrgans(ctx, directory, home)
  const scopes = overseenScopes(ctx, directory, home)
  const without = (await hiddenMessages(ctx, organsUnder(directory, home))).map((id) => `message:${id}`)
  const soonUntil = addDays(day, SOON_DAYS)
  const counted = await clockFigures(ctx.db, scopes, { without, today: day, soon: soonUntil })
  const figures = counted.map((row) => shownFigure(directory, organs, row))
  const todayOf = await todayIn(ctx, organs, day)
  const tasks = await taskProgress(ctx, organs, yearOf(day))
  return {
    today: day,
    soonUntil,
    organs: organs.map((organ) => ({
      ...figuresOf(directory, figures, organ),
      today: todayOf(organ),
      tasks: { year: yearOf(day), ...NO_TASKS, ...tasks.get(organ) },
    })),
    late: await lateItems(ctx, directory, { home, scopes, without }),
  }
}

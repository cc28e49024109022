import { type Context, today } from '#kernel/context.ts'
import { type Day, yearOf } from '#law/index.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { daysLate, type Standing, standingOn } from './standing.ts'
import { planRows, type TaskRow, taskRows } from './store.ts'

const MOST = 500

const ORDER: Record<Standing, number> = { late: 0, open: 1, reported: 2, confirmed: 3 }

/** A task on the board. */
export interface BoardTask {
  id: string
  number: number
  text: string
  lead: string
  assisting: string[]
  deadline: Day
  standing: Standing
  daysLate: number
  latest: string
  evidence: number
  returned: string
  moves: number
  reportedOn: Day | null
  confirmedOn: Day | null
}

function shown(row: TaskRow, now: Day): BoardTask {
  const { id, number, lead, deadline, facts } = row
  return {
    id,
    number,
    lead,
    deadline,
    ...facts,
    standing: standingOn(row, now),
    daysLate: daysLate(row, now),
    reportedOn: row.reported_on,
    confirmedOn: row.confirmed_on,
  }
}

const pressing = (one: BoardTask, other: BoardTask): number =>
  ORDER[one.standing] - ORDER[other.standing] ||
  (one.deadline < other.deadline ? -1 : one.deadline > other.deadline ? 1 : one.number - other.number)

/** How many tasks stand where; open ones include the late. */
export function countTasks(tasks: readonly Pick<BoardTask, 'standing'>[]) {
  const count = (...standings: Standing[]) => tasks.filter((one) => standings.includes(one.standing)).length
  return {
    total: tasks.length,
    confirmed: count('confirmed'),
    reported: count('reported'),
    open: count('open', 'late'),
    late: count('late'),
  }
}

function byDepartment(tasks: readonly BoardTask[], departments: readonly { id: string }[]) {
  return departments
    .map(({ id }) => ({ department: id, ...countTasks(tasks.filter((task) => task.lead === id)) }))
    .filter((one) => one.total > 0)
    .sort((one, other) => other.late - one.late || other.open - one.open)
}

async function planShown(
  ctx: Context,
  organ: string,
  plan: { title: string; article: string | null } | undefined,
) {
  if (!plan) return null
  const { title, article } = plan
  if (article === null) return { title, article }
  const [found] = await publishedByIds(ctx, organ, [article])
  return {
    title,
    article: { id: article, title: found?.title ?? '（文章已撤回）', path: found?.path ?? null },
  }
}

/** How a year's tasks stand today: counts by department, the late ones first. Without a year, the newest plan. */
export async function taskBoard(ctx: Context, organ: string, wanted?: number) {
  const { departments } = await organById(ctx, organ)
  const now = today(ctx)
  const plans = await planRows(ctx.db, organ)
  const year = wanted ?? plans[0]?.year ?? yearOf(now)
  const rows = await taskRows(ctx.db, organ, year, MOST)
  const tasks = rows.map((row) => shown(row, now)).sort(pressing)
  return {
    today: now,
    year,
    years: plans.map((plan) => plan.year),
    plan: await planShown(
      ctx,
      organ,
      plans.find((plan) => plan.year === year),
    ),
    counts: countTasks(tasks),
    departments: byDepartment(tasks, departments),
    tasks,
  }
}

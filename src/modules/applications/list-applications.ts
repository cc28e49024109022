import { clocksOfStreams } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { readNumber } from '#kernel/inquiry/typed-number.ts'
import { idOf } from '#kernel/ledger/index.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { addDays, type Day, dueDay, type WorkingCalendar, workdaysBetween } from '#law/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { applicationProcedure } from './application.ts'
import { type ApplicationRow, listedCases } from './list-store.ts'
import { cardOf, YELLOW_FROM } from './rules/urgency.ts'
import { applicantNames, ERASED_NAME } from './sealed-parts.ts'

const PAGE_SIZE = 20
/** What a list of applications asks for. */
export interface ListInput extends Turn {
  show: 'all' | 'open' | 'closed' | 'overdue' | 'pressing'
  department?: string | undefined
  /** The number as printed, or as somebody typed it. */
  number?: string | undefined
}

type Due = { due: Day | null; provisional: boolean }

const RUNNING = new Set(['reply', 'redo'])

/** The due day of each case of a page. */
async function duesOf(
  ctx: Context,
  organ: string,
  rows: readonly ApplicationRow[],
): Promise<Map<string, Due>> {
  const streams = rows.map(({ id }) => ({ organ, stream: `${applicationProcedure.kind}:${id}` }))
  const clocks = await clocksOfStreams(ctx.db, streams)
  return new Map(clocks.filter(({ name }) => RUNNING.has(name)).map((clock) => [idOf(clock.stream), clock]))
}

/** Before which day a reply must be due for its case to have a red card, or any card; undefined for all cases. */
function dueBefore(show: ListInput['show'], day: Day, calendar: WorkingCalendar): Day | undefined {
  if (show === 'overdue') return day
  return show === 'pressing' ? addDays(dueDay(calendar, day, YELLOW_FROM), 1) : undefined
}

/** Workdays until a due day, negative from the day after it; null while none is known. */
function leftOf(due: Due | undefined, day: Day, calendar: WorkingCalendar): number | null {
  if (due?.due == null) return null
  const left = workdaysBetween(calendar, day, due.due)
  return due.due < day ? Math.min(left, -1) : left
}

async function maskedNames(ctx: Context, organ: string, rows: ApplicationRow[]) {
  const names = await applicantNames(
    ctx,
    organ,
    rows.map((row) => row.applicant_ref),
  )
  return (row: ApplicationRow) => {
    const name = names.get(row.applicant_ref)
    return name === undefined ? ERASED_NAME : maskName(name, row.applicant_kind)
  }
}

/** One page of an organ's applications: who applied only masked, the due day while a case is open. */
export async function listApplications(
  ctx: Context,
  organ: string,
  { show, department, number, ...turn }: ListInput,
) {
  const day = today(ctx)
  const calendar = ctx.calendar()
  const carded = show === 'overdue' || show === 'pressing'
  const { rows, ...turned } = await listedCases(ctx.db, organ, {
    ...turn,
    show: carded ? 'open' : show,
    dueBefore: dueBefore(show, day, calendar),
    number: number ? (readNumber(number) ?? number) : undefined,
    department,
    scope: departmentScope(ctx, organ, 'application.read'),
    size: PAGE_SIZE,
  })
  const dues = await duesOf(ctx, organ, rows)
  const cardOn = (id: string) => cardOf(leftOf(dues.get(id), day, calendar))
  const maskedOf = await maskedNames(ctx, organ, rows)
  return {
    ...turned,
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      receivedDay: row.received_day,
      channel: row.channel,
      applicantKind: row.applicant_kind,
      applicantMasked: maskedOf(row),
      department: row.department,
      status: row.status,
      outcomeRow: row.outcome_row,
      closedDay: row.closed_day,
      due: dues.get(row.id)?.due ?? null,
      provisional: dues.get(row.id)?.provisional ?? false,
      workdaysLeft: leftOf(dues.get(row.id), day, calendar),
      card: cardOn(row.id),
      overdue: cardOn(row.id) === 'red',
      stage: row.stage,
      moved: row.moved,
    })),
  }
}

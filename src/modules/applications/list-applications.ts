import { clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { idOf, readCases } from '#kernel/ledger/index.ts'
import { type Day, type WorkingCalendar, workdaysBetween } from '#law/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { applicationProcedure } from './application.ts'
import { cardOf } from './rules/urgency.ts'
import { applicantNames, ERASED_NAME } from './sealed-parts.ts'
import { type ApplicationRow, listRows } from './store.ts'

const PAGE_SIZE = 20
/** More open clocks than any office holds; the most urgent come first. */
const MOST_CLOCKS = 2000

/** What a list of applications asks for. */
export interface ListInput {
  show: 'all' | 'open' | 'closed' | 'overdue' | 'pressing'
  department?: string | undefined
  page: number
}

type Due = { due: Day | null; provisional: boolean }

async function duesOf(ctx: Context, organ: string): Promise<Map<string, Due>> {
  const prefix = `${applicationProcedure.kind}:`
  const clocks = await clocksByDue(ctx.db, organ, MOST_CLOCKS)
  return new Map(
    clocks
      .filter(({ stream, name }) => name === 'reply' && stream.startsWith(prefix))
      .map((clock) => [idOf(clock.stream), clock]),
  )
}

/** Workdays until a due day, negative from the day after it; null while none is known. */
function leftOf(due: Due | undefined, day: Day, calendar: WorkingCalendar): number | null {
  if (due?.due == null) return null
  const left = workdaysBetween(calendar, day, due.due)
  return due.due < day ? Math.min(left, -1) : left
}

async function maskedNames(ctx: Context, organ: string, rows: ApplicationRow[]) {
  const cases = await readCases(
    ctx,
    applicationProcedure,
    organ,
    rows.map((row) => row.id),
  )
  const refs = new Map(cases.flatMap(({ id, state }) => (state ? [[id, state.applicant.vault]] : [])))
  const names = await applicantNames(ctx, organ, [...refs.values()])
  return (row: ApplicationRow) => {
    const name = names.get(refs.get(row.id) ?? '')
    return name === undefined ? ERASED_NAME : maskName(name, row.applicant_kind)
  }
}

/** One page of an organ's applications: who applied only masked, the due day while a case is open. */
export async function listApplications(ctx: Context, organ: string, { show, department, page }: ListInput) {
  const day = today(ctx)
  const dues = await duesOf(ctx, organ)
  const calendar = ctx.calendar()
  const cardOn = (id: string) => cardOf(leftOf(dues.get(id), day, calendar))
  const carded = (cards: readonly (string | null)[]) =>
    [...dues.keys()].filter((id) => cards.includes(cardOn(id)))
  const only = { overdue: ['red'], pressing: ['red', 'yellow'], all: null, open: null, closed: null }[show]
  const { rows, total } = await listRows(ctx.db, organ, {
    show: show === 'overdue' || show === 'pressing' ? 'open' : show,
    only: only ? carded(only) : undefined,
    department,
    scope: departmentScope(ctx, organ, 'application.read'),
    page,
    pageSize: PAGE_SIZE,
  })
  const maskedOf = await maskedNames(ctx, organ, rows)
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
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

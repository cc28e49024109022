import { clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { idOf, readCases } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { applicationProcedure } from './application.ts'
import { applicantNames, ERASED_NAME } from './sealed-parts.ts'
import { type ApplicationRow, listRows } from './store.ts'

const PAGE_SIZE = 20
/** More open clocks than any office holds; the most urgent come first. */
const MOST_CLOCKS = 2000

/** What a list of applications asks for. */
export interface ListInput {
  show: 'all' | 'open' | 'closed' | 'overdue'
  department?: string | undefined
  page: number
}

type Due = { due: Day | null; provisional: boolean }

async function duesOf(ctx: Context, organ: string): Promise<Map<string, Due>> {
  const prefix = `${applicationProcedure.kind}:`
  const clocks = await clocksByDue(ctx.db, organ, MOST_CLOCKS)
  return new Map(
    clocks.filter((clock) => clock.stream.startsWith(prefix)).map((clock) => [idOf(clock.stream), clock]),
  )
}

const isOverdue = (due: Due | undefined, day: Day) => due?.due != null && due.due < day

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
  const overdue = () => [...dues].filter(([, due]) => isOverdue(due, day)).map(([id]) => id)
  const { rows, total } = await listRows(ctx.db, organ, {
    show: show === 'overdue' ? 'open' : show,
    only: show === 'overdue' ? overdue() : undefined,
    department,
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
      overdue: isOverdue(dues.get(row.id), day),
    })),
  }
}

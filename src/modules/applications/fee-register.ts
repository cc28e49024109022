import type { Context } from '#kernel/context.ts'
import { feesOfYear } from './fee-store.ts'

type Row = Awaited<ReturnType<typeof feesOfYear>>[number]

const sum = (rows: Row[], yuan: (row: Row) => number) => rows.reduce((total, row) => total + yuan(row), 0)

/** The register of fees that an organ asked in a year, with its totals. */
export async function feeRegister(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  const rows = await feesOfYear(ctx.db, organ, year)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      scheme: row.scheme,
      yuan: row.yuan,
      noticedDay: row.noticed_day,
      paidDay: row.paid_day,
      refundedYuan: row.refunded_yuan,
      lapsed: row.lapsed,
    })),
    totals: {
      noticed: sum(rows, ({ yuan }) => yuan),
      paid: sum(rows, ({ paid_day, yuan }) => (paid_day ? yuan : 0)),
      refunded: sum(rows, ({ refunded_yuan }) => refunded_yuan),
      lapsed: rows.filter(({ lapsed }) => lapsed).length,
    },
  }
}

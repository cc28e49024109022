import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { feeRegister } from './fee-register.ts'
import { CHANNEL_KEYS, CHANNELS } from './rules/receipt-day.ts'
import { countByChannel } from './year-store.ts'

const FEES = '信息处理费：收费台账，收费通知在本年的'

/** How the applications of a year came in, and the fees asked for them. */
export async function applicationsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const counts = await countByChannel(ctx.db, organ, year)
  const channels = factsOf(
    '依申请公开：收到日在本年的，按提出方式',
    CHANNEL_KEYS.map((key) => {
      const { label } = CHANNELS[key]
      return [`applicationsBy.${key}`, `${label}的申请件数`, counts.get(key) ?? 0, label]
    }),
  )
  const { rows, totals } = await feeRegister(ctx, organ, year)
  const fees = factsOf(FEES, [
    ['feeNotices', '发出收费通知件数', rows.length],
    ['feesNoticed', '通知收费金额（元）', totals.noticed],
    ['feesPaid', '实际收取金额（元）', totals.paid],
    ['feesRefunded', '退还金额（元）', totals.refunded],
    ['feesLapsed', '逾期未缴费而终止件数', totals.lapsed],
  ])
  return [...channels, ...fees]
}

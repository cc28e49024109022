import type { Context } from '#kernel/context.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { countPosted } from './hand-store.ts'
import { countRounds, type MonthCount } from './sending-store.ts'

type Counts = Record<'sent' | 'adopted' | 'returned', MonthCount[]>

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

function ofSender(counts: Counts, organ: string, name: string) {
  const at = (what: keyof Counts, month: number) =>
    counts[what].find((one) => one.organ === organ && one.month === month)?.count ?? 0
  const months = MONTHS.map((month) => ({
    month,
    sent: at('sent', month),
    adopted: at('adopted', month),
    returned: at('returned', month),
  }))
  const sum = (what: keyof Counts) => months.reduce((total, month) => total + month[what], 0)
  return { organ, name, sent: sum('sent'), adopted: sum('adopted'), returned: sum('returned'), months }
}

/** How much an organ sent and how much came to it in a year, by month; every organ below with a site is named. */
export async function sendingCounts(ctx: Context, organ: string, year: number) {
  const directory = await loadDirectory(ctx)
  const own = await countRounds(ctx.db, { side: 'sent', organ }, year)
  const come = await countRounds(ctx.db, { side: 'received', organ }, year)
  const senders = directory
    .all()
    .filter((one) => one.site && directory.lineage(one.id).slice(1).includes(organ))
  return {
    year,
    own: ofSender(own, organ, directory.find(organ)?.name ?? organ),
    byHand: await countPosted(ctx.db, organ, year),
    received: senders.map(({ id, name }) => ofSender(come, id, name)),
  }
}

import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { KIND_KEYS, MESSAGE_KINDS } from './rules/message-kinds.ts'
import { countByKind } from './year-store.ts'

/** The letters of a year: received by kind, answered, answered in time. Confidential ones are only counted. */
export async function messagesOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const rows = await countByKind(ctx.db, organ, year)
  const sum = (what: 'received' | 'answered' | 'inTime') => rows.reduce((total, row) => total + row[what], 0)
  return [
    ...factsOf('领导信箱：收到日在本年的', [
      ['messagesReceived', '本年收到群众来信件数', sum('received')],
      ...KIND_KEYS.map((key) => {
        const { label } = MESSAGE_KINDS[key]
        const received = rows.find((row) => row.kind === key)?.received ?? 0
        return [`messagesOf.${key}`, `收到${label}件数`, received, label] as const
      }),
    ]),
    ...factsOf('领导信箱：首次答复日在本年的', [
      ['messagesAnswered', '本年答复群众来信件数', sum('answered')],
      ['messagesInTime', '其中按期答复件数', sum('inTime')],
      ['messagesLate', '其中逾期答复件数', sum('answered') - sum('inTime')],
    ]),
  ]
}

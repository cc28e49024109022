import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { passOver } from '#kernel/numbering.ts'
import { Refusal } from '#kernel/refusal.ts'
import { skippedNumbersProcedure } from '../letters/skipped-numbers.ts'
import { RUNNING_BASIS } from '../rules/number-register.ts'

/** Passes over the numbers up to `last`, which were given out by hand or spoilt, and keeps the reason. */
export async function skipNumbers(
  ctx: Context,
  {
    organ,
    key,
    series,
    year,
    last,
    reason,
  }: {
    organ: string
    key: string
    series: string
    year: number
    last: number
    reason: string
  },
): Promise<void> {
  await act(
    ctx,
    skippedNumbersProcedure,
  )({
    organ,
    id: `${series}-${year}`,
    key,
    decide: async (_, inside) => {
      const first = await passOver(inside, organ, { series, year, last })
      if (first === undefined) {
        const message = '这一号已经用了，只能跳到还没有用的号。'
        throw new Refusal(message, 'invalid', [{ field: 'last', message }])
      }
      return [{ kind: 'skipped', basis: [RUNNING_BASIS], payload: { series, year, first, last, reason } }]
    },
  })
}

import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { sentTo, standing } from '../receivable.ts'
import { sendingProcedure } from '../sending.ts'
import { putCopy } from './put-copy.ts'
import type { Received } from './return-sending.ts'

/** How an item is taken: into which column, by which department, after reading which text. */
export interface Adoption extends Received {
  column: string
  department: string
  seen?: string | undefined
}

const ID_LENGTH = 32

const copyIdOf = (town: string, id: string) => sha256(`copy\n${town}\n${id}`).slice(0, ID_LENGTH)

/**
 * Takes an item over: a document of the receiver's own, with source and way back, which then passes the receiver's
 * reviews like any other. Nothing is published by taking it.
 */
export async function adoptSending(ctx: Context, input: Adoption): Promise<{ copy: string }> {
  const { organ, town, id, key, column, department, seen } = input
  const { state } = await act(
    ctx,
    sendingProcedure,
  )({
    organ: town,
    id,
    key,
    async decide({ state: before }, inside) {
      const sending = standing(sentTo(before, organ), ['sent'], '采用')
      const copy = sending.copy?.article ?? copyIdOf(town, id)
      const { article } = sending
      const mark = await putCopy(inside, input, { copy, article, column, department, seen })
      const payload = { ...mark, copy, column, department }
      return [{ kind: 'adopted', payload, basis: [OGI.cite('10'), OGI.cite('24')] }]
    },
  })
  return { copy: state?.copy?.article ?? '' }
}

import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { PART_BASIS } from '../../rules/collected-part.ts'
import { collectionProcedure } from '../collection.ts'
import { collectionId } from '../load-county.ts'
import { foundIn } from '../parts.ts'
import { begun } from './open-collection.ts'

interface Asked {
  organ: string
  year: number
  part: string
  key: string
  reason: string
}

/** A second person answers for equations of an imported report that fail; whoever imported it cannot be that person. */
export async function answerFailure(ctx: Context, { organ, year, part, key, reason }: Asked): Promise<void> {
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    decide({ state }, inside) {
      const kept = begun(state, year).imported[part]?.at(-1)
      if (!kept) throw new NotFound('这个单位的报告')
      if (kept.by === inside.actor.id)
        throw new Refusal('这份报告是您导入的，理由要由另一个人签署。', 'forbidden')
      const { failed, unread, form } = foundIn(kept)
      if (unread > 0 || form === 2019)
        throw new Refusal('有没读出来的地方或者用了旧格式，不能签署，请重新导入。', 'conflict')
      if (failed.length === 0) throw new Refusal('等式全部成立，不需要签署理由。', 'conflict')
      const payload = { key: part, name: part, reason, failed: [...failed] }
      return [{ kind: 'failure-answered', payload, basis: [PART_BASIS] }]
    },
  })
}

/** Takes the last import back: the wrong file, the wrong organ. The version before it, if any, stands again. */
export async function withdrawPart(ctx: Context, asked: Asked): Promise<void> {
  const { organ, year, part, key, reason } = asked
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    decide({ state }) {
      if (!begun(state, year).imported[part]?.length) throw new NotFound('这个单位的报告')
      return [{ kind: 'part-withdrawn', payload: { key: part, name: part, reason }, basis: [PART_BASIS] }]
    },
  })
}

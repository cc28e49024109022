import type { Context } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { erase, seal } from '#kernel/vault/vault.ts'
import { PIPL } from '#law/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { ApplicationEvent } from '../application-event.ts'
import { sealedParts } from '../sealed-parts.ts'
import type { OnApplication } from './record-step.ts'

/** What stands where the number of a proof stood. */
const DESTROYED = '已按期限销毁'
const PURPOSE = '政府信息公开申请：申请人'

type Decide = (state: Application, inside: Context) => Promise<Draft<ApplicationEvent>[]>

async function onRecord(ctx: Context, { organ, id, key }: OnApplication, decide: Decide): Promise<void> {
  await act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      if (!state) throw new NotFound('这件申请')
      return decide(state, inside)
    },
  })
}

const mayGo = ({ outcome, keeping }: Application) => outcome !== null && !keeping.held

/** Destroys the number of the applicant's proof of identity; name and ways to be reached stay. */
export function reduceIdentity(ctx: Context, on: OnApplication): Promise<void> {
  return onRecord(ctx, on, async (state, inside) => {
    if (!mayGo(state) || state.keeping.reduced) return []
    const { applicant } = await sealedParts(inside, on.organ, state)
    const left = { ...applicant, idNumber: DESTROYED }
    const sealed = applicant ? await seal(inside, on.organ, PURPOSE, left) : state.applicant
    if (applicant) await erase(inside, on.organ, state.applicant.vault, DESTROYED)
    return [{ kind: 'identity-reduced', payload: { applicant: sealed }, basis: [PIPL.cite('47')] }]
  })
}

/** Destroys who applied altogether; the case itself stays. */
export function eraseIdentity(ctx: Context, on: OnApplication): Promise<void> {
  return onRecord(ctx, on, async (state, inside) => {
    if (!mayGo(state) || state.keeping.erased) return []
    await erase(inside, on.organ, state.applicant.vault, DESTROYED)
    return [{ kind: 'identity-erased', payload: {}, basis: [PIPL.cite('47')] }]
  })
}

const why = (inside: Context, organ: string, text: string) =>
  seal(inside, organ, '政府信息公开申请：暂缓销毁的理由', { text })

/** Keeps who applied beyond the term, for a reason. */
export function holdIdentity(ctx: Context, { text, ...on }: OnApplication & { text: string }): Promise<void> {
  return onRecord(ctx, on, async (state, inside) => {
    if (state.keeping.held) throw new Refusal('已经暂缓销毁，请刷新页面。', 'conflict')
    if (state.keeping.erased) throw new Refusal('申请人的身份信息已按期限销毁。', 'conflict')
    const payload = { text: await why(inside, on.organ, text) }
    return [{ kind: 'identity-held', payload, basis: [PIPL.cite('19')] }]
  })
}

/** Lets the term take its course again. */
export function liftHold(ctx: Context, { text, ...on }: OnApplication & { text: string }): Promise<void> {
  return onRecord(ctx, on, async (state, inside) => {
    if (!state.keeping.held) throw new Refusal('没有暂缓销毁，请刷新页面。', 'conflict')
    const payload = { text: await why(inside, on.organ, text) }
    return [{ kind: 'identity-hold-lifted', payload, basis: [PIPL.cite('47')] }]
  })
}

import { type Context, inTransaction } from '#kernel/context.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, OGI } from '#law/index.ts'
import type { Application } from '../application.ts'
import { ApplicationFormSchema } from '../contract.ts'
import { sealedParts } from '../sealed-parts.ts'
import { type ApplicationForm, type Receipted, receiveApplication } from './receive-application.ts'
import { type OnApplication, recordStep } from './record-step.ts'

async function formOf(ctx: Context, organ: string, state: Application): Promise<ApplicationForm> {
  const { applicant, request } = await sealedParts(ctx, organ, state)
  if (!applicant || !request) throw new Refusal('申请人的个人信息已依法删除，不能拆分。', 'conflict')
  return ApplicationFormSchema.parse({ ...applicant, ...request, applicantKind: state.applicantKind })
}

/**
 * Splits an application that asks for several things: the first stays with it, each other becomes a case of its
 * own, received on the same day. Returns their numbers and query codes.
 */
export function splitApplication(
  ctx: Context,
  { day, parts, text, ...on }: OnApplication & { day: Day; parts: string[]; text: string },
): Promise<Receipted[]> {
  const { organ, key } = on
  return inTransaction(ctx, async (inside) => {
    const { state } = await recordStep(inside, on, async (_, within) => {
      const why = await seal(within, organ, '政府信息公开申请：拆分', { text })
      return { kind: 'split', day, basis: [OGI.cite('29.2')], payload: { into: parts.length + 1, text: why } }
    })
    if (!state) throw new NotFound('这件申请')
    const form = await formOf(inside, organ, state)
    const receipts: Receipted[] = []
    for (const [at, description] of parts.entries()) {
      const { channel, receivedDay, number: splitFrom } = state
      const arrival = { organ, key: `${key}:part-${at + 1}`, channel, receivedDay, splitFrom }
      const noted = { form: { ...form, description }, note: `自${splitFrom}拆分`, lateReason: '' }
      receipts.push(await receiveApplication(inside, { ...arrival, ...noted }))
    }
    return receipts
  })
}

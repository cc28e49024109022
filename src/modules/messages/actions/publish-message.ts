import { type Context, inTransaction } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { publicTextProblems } from '../rules/public-text.ts'
import { openVault, type PublicText } from '../sealed-parts.ts'
import { type OnMessage, sealedText, stepMessage } from './step-message.ts'

const NOBODY = { name: '', phone: '', email: '' }

/** Publishes question and answer as masked by staff; refuses a text that still tells who wrote. */
export async function publishMessage(ctx: Context, input: OnMessage & { text: PublicText }): Promise<void> {
  const { organ, id, text } = input
  await inTransaction(ctx, async (outside) => {
    await stepMessage(outside, input, 'publish', async ({ writer }, inside) => {
      const vault = await openVault(inside, organ, [writer.vault])
      const own = vault.part('writer', writer.vault) ?? NOBODY
      const problems: FieldProblem[] = (['title', 'question', 'answer'] as const).flatMap((field) =>
        publicTextProblems(text[field], own).map((message) => ({ field, message })),
      )
      if (problems.length > 0)
        throw new Refusal('公开的文字里还有个人信息，请遮盖后再公开。', 'invalid', problems)
      return { kind: 'published', payload: { text: await seal(inside, organ, '来信：公开文字', text) } }
    })
    await announce(outside, 'site', organ, `messages:${id}`)
  })
}

/** Takes a published message off the site. */
export async function unpublishMessage(ctx: Context, input: OnMessage & { reason: string }): Promise<void> {
  const { organ, id, reason } = input
  await inTransaction(ctx, async (outside) => {
    await stepMessage(outside, input, 'unpublish', async (_, inside) => ({
      kind: 'unpublished',
      payload: { reason: await sealedText(inside, organ, '撤下理由', reason) },
    }))
    await announce(outside, 'site', organ, `messages:${id}`)
  })
}

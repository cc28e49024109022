import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { INSPECTION, PETITIONS } from '#law/index.ts'
import { mailboxSettingsProcedure } from '../mailbox-settings.ts'
import type { AnswerTarget } from '../rules/answer-limit.ts'
import type { MessageKind } from '../rules/message-kinds.ts'
import { possibleHandlers } from './register-message.ts'

/** Sets how many working days an answer may take from a day on; older messages keep theirs. */
export async function setTarget(
  ctx: Context,
  { organ, key, kind, target }: { organ: string; key: string; kind: MessageKind; target: AnswerTarget },
): Promise<void> {
  await act(
    ctx,
    mailboxSettingsProcedure,
  )({
    organ,
    id: organ,
    key,
    decide: () => [
      {
        kind: 'target-set',
        payload: { ...target, messageKind: kind },
        basis: [INSPECTION.cite('互动回应差')],
      },
    ],
  })
}

/** Names the people who may see confidential messages. */
export async function setNamed(
  ctx: Context,
  { organ, key, accounts }: { organ: string; key: string; accounts: string[] },
): Promise<void> {
  const able = new Set((await possibleHandlers(ctx, organ)).map((one) => one.id))
  const message = '指定的人员必须是本单位能办理来信的人。'
  if (accounts.some((id) => !able.has(id)))
    throw new Refusal(message, 'invalid', [{ field: 'accounts', message }])
  await act(
    ctx,
    mailboxSettingsProcedure,
  )({
    organ,
    id: organ,
    key,
    decide: () => [
      {
        kind: 'named-set',
        payload: { accounts: [...new Set(accounts)] },
        basis: [PETITIONS.cite('保密')],
      },
    ],
  })
}

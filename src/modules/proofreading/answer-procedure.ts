import type { Context } from '#kernel/context.ts'
import { act, findCase, type Procedure } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Answer } from './answers.ts'
import type { AnswerVerdict } from './contract.ts'

/** An answer as recorded: to which finding, in which content. */
interface Answered {
  finding: string
  rule: string
  text: string
  contentHash: string
  verdict: AnswerVerdict
  reason: string
}

/** Answers by the key of their finding; a later one takes the place of an earlier. */
type Answers = Record<string, Answer>

/** What can happen to the findings of a text. */
export type AnswerEvent = { kind: 'finding-answered'; payload: Answered }

/** The stream of the answers to what was found in one text. */
export const answersProcedure: Procedure<Answers, AnswerEvent> = {
  kind: 'proof-answers',
  begin: {},
  apply(state, { actor, payload: { finding, verdict, reason } }) {
    return { ...state, [finding]: { verdict, reason, by: actor } }
  },
}

/** The answers given to the findings of a text, by finding. */
export async function answersTo(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<ReadonlyMap<string, Answer>> {
  return new Map(Object.entries((await findCase(ctx, answersProcedure, organ, id))?.state ?? {}))
}

/** Records what a person answers to a finding. Letting the text stand needs a reason. */
export async function answerFinding(
  ctx: Context,
  input: { organ: string; id: string; key: string } & Answered,
): Promise<void> {
  const { organ, id, key, ...answered } = input
  const reason = answered.reason.trim()
  if (answered.verdict === 'stands' && reason === '')
    throw new Refusal('请写明为什么原文无误。', 'invalid', [
      { field: 'reason', message: '请写明为什么原文无误。' },
    ])
  await act(
    ctx,
    answersProcedure,
  )({
    organ,
    id,
    key,
    decide: () => [{ kind: 'finding-answered', payload: { ...answered, reason } }],
  })
}

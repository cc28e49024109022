import { type Context, today } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { type ApplicationFacts, applicationFacts } from '#modules/applications/index.ts'
import { disputeProcedure } from '../dispute.ts'
import { DISPUTE_KINDS, type DisputeKind, filingProblem } from '../rules/filing.ts'
import type { Ground } from '../rules/grounds.ts'
import { rowsOfApplication } from '../store.ts'

interface FilingInput {
  organ: string
  key: string
  application: string
  kind: DisputeKind
  body: string
  day: Day
  matter: string
  ground?: Ground | undefined
  caseNumber?: string | undefined
}

async function requireSound(ctx: Context, input: FilingInput): Promise<ApplicationFacts> {
  const application = await applicationFacts(ctx, input.organ, input.application)
  const rows = await rowsOfApplication(ctx.db, input.organ, input.application)
  const earlier = rows.map((row) => ({ kind: row.kind, concludedDay: row.concluded_day }))
  const { kind, day } = input
  const problem = filingProblem({ kind, day, today: today(ctx), application, earlier })
  if (problem) throw new Refusal(problem.message, 'invalid', [problem])
  return application
}

/** Records that an application is fought over: by review or by suit, where, since when and about what. */
export async function fileDispute(ctx: Context, input: FilingInput): Promise<{ id: string }> {
  const { organ, key, application, kind, body, day, matter, ground = 'other', caseNumber = '' } = input
  const id = caseOfKey(ctx, 'dispute', organ, key)
  await act(
    ctx,
    disputeProcedure,
  )({
    organ,
    id,
    key,
    decide: async ({ state }, inside) => {
      if (state) throw new Refusal('这件复议诉讼已经记录，请刷新页面。', 'conflict')
      const { number, outcomeRow } = await requireSound(inside, input)
      const sealed = await seal(inside, organ, '复议诉讼：请求和理由', { text: matter })
      const facts = { application, applicationNumber: number, disputeKind: kind, body, caseNumber, ground }
      const payload = { ...facts, outcomeRow, matter: sealed }
      return [{ kind: 'filed', day, basis: [DISPUTE_KINDS[kind].basis], payload }]
    },
  })
  return { id }
}

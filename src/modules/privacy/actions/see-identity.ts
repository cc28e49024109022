import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { seal } from '#kernel/vault/vault.ts'
import { PIPL } from '#law/index.ts'
import { type CasePaper, caseForStaff, casePaper, viewIdentity } from '#modules/applications/index.ts'
import { requireCleanReason } from '#modules/personal-data/index.ts'
import { proofFile } from '#modules/release/index.ts'
import { type Viewed, viewProcedure } from '../view.ts'

interface Seeing {
  organ: string
  id: string
  key: string
  reason: string
}

async function note(inside: Context, { organ, id, key, reason }: Seeing, what: Viewed): Promise<void> {
  const { number } = await caseForStaff(inside, organ, id)
  await act(
    inside,
    viewProcedure,
  )({
    organ,
    id: caseOfKey(inside, 'identity-view', organ, key),
    key: `${key}:log`,
    async decide({ state }, within) {
      if (state) return []
      const sealed = await seal(within, organ, '查看身份的理由', { text: reason })
      const payload = { application: id, number, what, reason: sealed }
      return [{ kind: 'viewed', payload, basis: [PIPL.cite('34')] }]
    },
  })
}

/** Shows who applied; who looked and why is on record before anything is shown. */
export async function seeIdentity(ctx: Context, input: Seeing) {
  requireCleanReason(input.reason)
  return inTransaction(ctx, async (inside) => {
    const applicant = await viewIdentity(inside, input)
    await note(inside, input, 'identity')
    return applicant
  })
}

/** Shows the scan of a proof; who looked and why is on record before anything is shown. */
export async function seeProof(ctx: Context, { file, ...input }: Seeing & { file: string }): Promise<File> {
  requireCleanReason(input.reason)
  return inTransaction(ctx, async (inside) => {
    await note(inside, input, 'proof')
    return proofFile(inside, input.organ, input.id, file)
  })
}

/** Hands out a paper with the names in full; who took it and why is on record before. */
export async function seePaper(
  ctx: Context,
  { paper, format, ...input }: Seeing & { paper: CasePaper; format: 'pdf' | 'docx' },
): Promise<File> {
  requireCleanReason(input.reason)
  return inTransaction(ctx, async (inside) => {
    await note(inside, input, 'paper')
    return casePaper(inside, { organ: input.organ, id: input.id, format }, paper)
  })
}

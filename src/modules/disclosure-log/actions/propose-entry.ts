import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { caseForStaff } from '#modules/applications/index.ts'
import { requireClean } from '../clean.ts'
import { entryProcedure } from '../entry.ts'
import type { EntryText } from '../entry-text.ts'
import { chosenFiles } from '../released.ts'
import { LOG_BASIS, proposalObjection } from '../rules/entry.ts'

interface Proposing {
  organ: string
  id: string
  key: string
  text: EntryText
  files: string[]
}

/** Proposes that an answer be made public without the applicant; a second person decides. */
export async function proposeEntry(ctx: Context, { text, files, ...on }: Proposing): Promise<void> {
  const { organ, id } = on
  const { number, ended, row } = await caseForStaff(ctx, organ, id)
  const objection = proposalObjection(row)
  if (objection !== null || ended === null) throw new Refusal(objection ?? '还没有答复。', 'conflict')
  await requireClean(ctx, on, text, await chosenFiles(ctx, organ, id, files))
  await act(
    ctx,
    entryProcedure,
  )({
    ...on,
    async decide({ state }, inside) {
      if (state?.standing === 'proposed') throw new Refusal('已经提出，等待另一个人决定。', 'conflict')
      if (state?.standing === 'public') throw new Refusal('已经公开，要改请先撤下。', 'conflict')
      const sealed = await seal(inside, organ, '依申请公开答复公开', text)
      const payload = { number, answeredDay: ended, text: sealed, files }
      return [{ kind: 'proposed', payload, basis: [...LOG_BASIS] }]
    },
  })
}

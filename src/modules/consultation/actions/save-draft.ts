import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { MAJOR_DECISIONS } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { consultationProcedure, type KeptDraft } from '../consultation.ts'
import type { ConsultationDraft } from '../contract.ts'
import { consultationAt } from './consultation-at.ts'

interface Saved {
  organ: string
  key: string
  draft: ConsultationDraft
}

async function requireDepartment(ctx: Context, organ: string, department: string): Promise<void> {
  const { departments, site } = await organById(ctx, organ)
  if (!site) throw new Refusal('本单位没有网站，不能公开征求意见。', 'conflict')
  const refuse = (message: string): never => {
    throw new Refusal(message, 'invalid', [{ field: 'draft.department', message }])
  }
  if (!departments.some((one) => one.id === department)) refuse('本单位没有这个部门，请重新选择。')
  if (!covers(departmentScope(ctx, organ, 'consultation.draft'), department))
    refuse('您只能替本部门起草，请选择本部门。')
}

async function kept(ctx: Context, { text, ...rest }: ConsultationDraft): Promise<KeptDraft> {
  return { ...rest, textHash: await ctx.files.put(Buffer.from(text, 'utf8')) }
}

async function save(ctx: Context, id: string, { organ, key, draft }: Saved, known: boolean): Promise<void> {
  await act(
    ctx,
    consultationProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      if (known) {
        const { draft: before } = consultationAt(state, 'draft')
        await requireDepartment(inside, organ, before.department)
      }
      await requireDepartment(inside, organ, draft.department)
      const next = await kept(inside, draft)
      if (state && canonical(state.draft) === canonical(next)) return []
      return [{ kind: 'drafted', payload: { draft: next }, basis: [MAJOR_DECISIONS.cite('14')] }]
    },
  })
}

/** Begins a consultation with its draft; the public sees nothing of it yet. */
export async function draftConsultation(ctx: Context, input: Saved): Promise<{ id: string }> {
  const id = caseOfKey(ctx, 'consultation', input.organ, input.key)
  await save(ctx, id, input, false)
  return { id }
}

/** Changes the draft while it has not been published. */
export function saveConsultationDraft(ctx: Context, input: Saved & { id: string }): Promise<void> {
  const { id, ...saved } = input
  return save(ctx, id, saved, true)
}

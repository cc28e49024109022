import { canonical } from '#kernel/canonical.ts'
import { type Context, MovedOn } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { ServiceGuide } from '../contract.ts'
import { type MissingElement, missingElements } from '../rules/missing-elements.ts'
import { serviceGuideProcedure } from '../service-guide.ts'
import { windowsOf } from '../windows.ts'

async function requireWindow(ctx: Context, organ: string, window: string): Promise<void> {
  const windows = windowsOf(await organById(ctx, organ)).map(({ name }) => name)
  if (windows.includes(window)) return
  const message =
    windows.length === 0
      ? '本单位还没有设窗口，请先在“单位信息”的内设机构里写上窗口。'
      : `没有这个窗口，请从${windows.join('、')}中选择。`
  throw new Refusal(message, 'invalid', [{ field: 'guide.window', message }])
}

/** What came of writing: which guide, and what it still lacks. */
export interface WrittenGuide {
  id: string
  missing: MissingElement[]
}

/** Begins a service guide; the same form sent twice makes one. */
export async function createGuide(
  ctx: Context,
  input: { organ: string; key: string; guide: ServiceGuide },
): Promise<WrittenGuide> {
  const { organ, key, guide } = input
  await requireWindow(ctx, organ, guide.window)
  const id = caseOfKey(ctx, serviceGuideProcedure.kind, organ, key)
  await act(
    ctx,
    serviceGuideProcedure,
  )({
    organ,
    id,
    key,
    decide: () => [{ kind: 'service-guide-written', payload: { guide }, basis: [OGI.cite('20(5)')] }],
  })
  return { id, missing: missingElements(guide) }
}

/** Writes a service guide on; what the public reads stays as it is until the next publication. */
export async function saveGuide(
  ctx: Context,
  input: { organ: string; id: string; key: string; guide: ServiceGuide; revision?: number | undefined },
): Promise<WrittenGuide> {
  const { organ, id, key, guide, revision } = input
  await requireWindow(ctx, organ, guide.window)
  await act(
    ctx,
    serviceGuideProcedure,
  )({
    organ,
    id,
    key,
    decide({ state, events }) {
      if (!state) throw new NotFound('这份办事指南')
      if (revision !== undefined && revision !== events.length) throw new MovedOn()
      if (canonical(guide) === canonical(state.draft)) return []
      return [{ kind: 'service-guide-written', payload: { guide }, basis: [OGI.cite('20(5)')] }]
    },
  })
  return { id, missing: missingElements(guide) }
}

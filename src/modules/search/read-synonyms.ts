import { trailLines } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { findCase, type Recorded } from '#kernel/ledger/index.ts'
import { SYNONYMS_ID, type SynonymEvent, synonymProcedure } from './synonym-procedure.ts'
import { BASE_SYNONYMS } from './synonyms.ts'

const SHOWN = 50

const told = ({ kind, payload }: Recorded<SynonymEvent>) => ({
  label: kind === 'synonyms-added' ? '新增' : '去掉',
  note: `${payload.words.join('＝')}${'reason' in payload ? `（${payload.reason}）` : ''}`,
})

/** What means the same in an organ's searches, and how that came about. */
export async function synonymsOnDesk(ctx: Context, organ: string) {
  const found = await findCase(ctx, synonymProcedure, organ, SYNONYMS_ID)
  const lines = await trailLines(ctx, found?.events ?? [], told)
  const whoOf = new Map((found?.events ?? []).map(({ actor }, at) => [actor, lines[at]?.who ?? '']))
  return {
    own: (found?.state.groups ?? []).map((group) => ({ ...group, by: whoOf.get(group.by) ?? '' })).reverse(),
    base: BASE_SYNONYMS.map((words) => [...words]),
    version: found?.state.version ?? 0,
    history: lines
      .slice(-SHOWN)
      .map(({ basis: _, ...line }) => line)
      .reverse(),
  }
}

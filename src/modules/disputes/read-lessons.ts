import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { reasonWords, resultWords } from './dispute-words.ts'
import { lessonCounts, lessonPage, lessonsWanted } from './lesson-store.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { GROUNDS } from './rules/grounds.ts'

const PAGE_SIZE = 20
const ERASED = '（已删除）'

/** Why the organ lost: how often for each reason, and what was learnt each time; nobody's name is in it. */
export async function readLessons(
  ctx: Context,
  organ: string,
  { reason, page }: { reason?: string | undefined; page: number },
) {
  const counts = await lessonCounts(ctx.db, organ)
  const named = counts.filter((one) => reason === undefined || one.reason === reason)
  const rows = await lessonPage(ctx.db, organ, {
    reason,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  const refs = rows.flatMap(({ lesson_ref: ref }) => ref ?? [])
  const opened = await unseal(ctx, organ, refs)
  return {
    counts: counts.map((one) => ({ ...one, label: reasonWords(one.reason) })),
    wanted: await lessonsWanted(ctx.db, organ),
    rows: rows.map((row) => ({
      id: row.id,
      applicationNumber: row.application_number,
      kindLabel: DISPUTE_KINDS[row.kind].label,
      groundLabel: GROUNDS[row.ground].label,
      resultLabel: row.result ? resultWords(row.kind, row.result) : '',
      reasonLabel: reasonWords(row.lesson_reason ?? ''),
      text: String(opened.get(row.lesson_ref ?? '')?.['text'] ?? ERASED),
      day: row.lesson_day ?? '',
    })),
    total: named.reduce((sum, { count }) => sum + count, 0),
    page,
    pageSize: PAGE_SIZE,
  }
}

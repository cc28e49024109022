import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { entryProcedure, type PublicFile } from './entry.ts'
import { textsOf } from './entry-text.ts'
import { entryPath } from './public-path.ts'
import { publicAmong } from './store.ts'

interface Ref {
  organ: string
  id: string
}

/** An answer as it stands on the site. */
export interface PublicAnswer extends Ref {
  title: string
  path: string
  publishedOn: Day
  /** Names this very wording; another wording has another. */
  edition: string
}

/** Those of some answers that are public now, over all sites. */
export async function publicAnswersAmong(ctx: Context, refs: readonly Ref[]): Promise<PublicAnswer[]> {
  const rows = await publicAmong(ctx.db, refs)
  if (rows.length === 0) return []
  const directory = await loadDirectory(ctx)
  const organs = [...new Set(rows.map((row) => row.organ_id))]
  const texts = new Map(
    await Promise.all(
      organs.map(async (organ) => {
        const own = rows.filter((row) => row.organ_id === organ).map((row) => row.text_ref)
        return [organ, await textsOf(ctx, organ, own)] as const
      }),
    ),
  )
  return rows.flatMap(({ organ_id, id, text_ref, year, value, public_day }) => {
    const organ = directory.find(organ_id)
    const text = texts.get(organ_id)?.get(text_ref)
    if (!organ || !text || year === null || value === null || public_day === null) return []
    const path = entryPath(organ, { year, value })
    return [{ organ: organ_id, id, title: text.title, path, publishedOn: public_day, edition: text_ref }]
  })
}

/** A public answer with all its words and files, to be found by them. */
export interface AnswerToFind extends PublicAnswer {
  body: string
  files: PublicFile[]
}

/** A public answer to be taken into the index; undefined when it is not public. */
export async function answerToFind(
  ctx: Context,
  organ: string,
  id: string,
): Promise<AnswerToFind | undefined> {
  const [answer] = await publicAnswersAmong(ctx, [{ organ, id }])
  const state = (await findCase(ctx, entryProcedure, organ, id))?.state
  const text = state && (await textsOf(ctx, organ, [state.text.vault])).get(state.text.vault)
  if (!answer || !state?.published || !text) return undefined
  return { ...answer, body: `${text.question}\n${text.answer}`, files: state.published.files }
}

import type { Context } from '#kernel/context.ts'
import { act, type Recorded } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { type ArticleEvent, editionOf } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { namesFor } from '../desk-view.ts'
import type { Content } from '../edition.ts'
import { readArticle } from '../read-article.ts'
import { placeProblems, refuseProblems } from '../read-draft.ts'
import { factLines } from '../rules/class-facts.ts'
import { changesNothing, editionToWrite, writable, written } from '../write-edition.ts'

type Writing = Extract<Recorded<ArticleEvent>, { payload: { content: Content } }>

const PAUSE_MS = 10 * 60_000

const isWriting = (event: Recorded<ArticleEvent>): event is Writing => 'content' in event.payload

/** Whether writing went on: the same person, the same edition, without a pause and with nothing in between. */
function goesOn(event: Writing, next: Recorded<ArticleEvent> | undefined): boolean {
  return (
    next !== undefined &&
    isWriting(next) &&
    next.actor === event.actor &&
    next.payload.edition === event.payload.edition &&
    Date.parse(next.at) - Date.parse(event.at) < PAUSE_MS
  )
}

/** The states of a document worth going back to: what stood at the end of each spell of writing. */
export function spells(events: readonly Recorded<ArticleEvent>[]): Writing[] {
  return events
    .flatMap((event, at) => (isWriting(event) && !goesOn(event, events[at + 1]) ? [event] : []))
    .filter((event, at, all) => all[at - 1]?.payload.contentHash !== event.payload.contentHash)
}

/** The saved versions of a document, the newest first. */
export async function versionsOf(ctx: Context, organ: string, id: string) {
  const { events, article } = await readArticle(ctx, organ, id)
  const kept = spells(events)
  const nameOf = await namesFor(
    ctx,
    kept.map((event) => event.actor),
  )
  const published = new Map(
    article.editions.flatMap(({ contentHash, published: out }) => (out ? [[contentHash, out.day]] : [])),
  )
  return kept
    .map(({ seq, at, day, actor, payload }) => ({
      version: seq,
      edition: payload.edition,
      at,
      day,
      name: nameOf(actor),
      title: payload.content.title,
      publishedOn: published.get(payload.contentHash) ?? null,
    }))
    .reverse()
}

function versionIn(events: readonly Recorded<ArticleEvent>[], version: number): Writing {
  const found = events.find((event) => event.seq === version)
  if (!found || !isWriting(found)) throw new NotFound('这一次保存')
  return found
}

/** One saved version, to be read and compared. */
export async function versionOf(ctx: Context, organ: string, id: string, version: number) {
  const { events } = await readArticle(ctx, organ, id)
  const { payload } = versionIn(events, version)
  const { bodyHash, attachments, metadata, ...content } = payload.content
  const { facts, ...said } = metadata
  return {
    version,
    ...content,
    ...said,
    factLines: factLines(facts),
    body: (await ctx.files.get(bodyHash)).toString(),
    files: attachments.map((file) => file.name),
  }
}

/** Takes a saved version up again as the draft; it is reviewed like any other, and nothing public changes. */
export async function restoreVersion(
  ctx: Context,
  input: { organ: string; id: string; key: string; version: number },
): Promise<void> {
  const { organ, id, key, version } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state, events }, inside) {
      const article = writable(inside, organ, state)
      const { edition: from, content } = versionIn(events, version).payload
      if (changesNothing(article, content))
        throw new Refusal('稿件现在的内容就是这一次保存的内容，不用恢复。', 'conflict')
      refuseProblems(placeProblems(await organById(inside, organ), content))
      const writers = editionOf(article, from)?.writers ?? []
      const payload = { ...written(editionToWrite(article), content), from, writers }
      return [{ kind: 'edition-restored', payload }]
    },
  })
}

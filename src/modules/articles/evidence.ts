import type { Context } from '#kernel/context.ts'
import { type Case, type Recorded, readCases } from '#kernel/ledger/index.ts'
import { type Article, type ArticleEvent, editionOf } from './article.ts'
import { articleProcedure } from './article-procedure.ts'
import { overrideProcedure } from './personal-data/overrides.ts'
import { SIGNING_STEPS } from './rules/signing-flow.ts'
import { publicIds } from './store.ts'

/** One time an edition went out, with the hashes anyone may hold it against. */
export interface Publication {
  edition: number
  at: string
  contentHash: string
  /** The steps signed before it went out, as people call them. */
  signed: string[]
  urgent: boolean
  /** How many places with personal data a second person let stand in it, with reasons. */
  overridden: number
  /** The pages kept of it, oldest first. */
  pages: { at: string; sha256: string; bytes: number }[]
}

/** All that was ever public of a document. */
export interface Evidence {
  indexNumber: string
  publications: Publication[]
  withdrawn: { at: string; reason: string } | null
}

type Kept = Recorded<Extract<ArticleEvent, { kind: 'page-kept' }>>
type Out = Recorded<Extract<ArticleEvent, { kind: 'article-published' }>>

const isKept = (event: Recorded<ArticleEvent>): event is Kept => event.kind === 'page-kept'
const isOut = (event: Recorded<ArticleEvent>): event is Out => event.kind === 'article-published'

function pagesOf(events: readonly Recorded<ArticleEvent>[], edition: number): Publication['pages'] {
  const kept = events.filter(isKept).filter(({ payload }) => payload.edition === edition)
  return kept.map(({ at, payload: { sha256, bytes } }) => ({ at, sha256, bytes }))
}

function publications(
  article: Article,
  events: readonly Recorded<ArticleEvent>[],
  overrides: readonly { contentHash: string }[],
): Publication[] {
  return events.filter(isOut).map(({ at, payload: { edition, contentHash, urgent } }) => ({
    edition,
    at,
    contentHash,
    signed: (editionOf(article, edition)?.signatures ?? []).map(({ step }) => SIGNING_STEPS[step].label),
    urgent: urgent !== undefined,
    overridden: overrides.filter((one) => one.contentHash === contentHash).length,
    pages: pagesOf(events, edition),
  }))
}

/** What was ever public of a document read from the ledger; undefined when nothing was. */
function evidenceIn(
  { state, events }: Case<Article | undefined, ArticleEvent>,
  overrides: readonly { contentHash: string }[],
): Evidence | undefined {
  if (!state?.index) return undefined
  const off = events.findLast((event) => event.kind === 'article-withdrawn')
  return {
    indexNumber: state.index.number,
    publications: publications(state, events, overrides),
    withdrawn: off && state.withdrawn !== null ? { at: off.at, reason: state.withdrawn.reason } : null,
  }
}

/** What was ever public of documents read from the ledger, by their ids; nothing for those of which nothing was. */
export async function evidenceAmong(
  ctx: Pick<Context, 'db'>,
  organ: string,
  cases: readonly Case<Article | undefined, ArticleEvent>[],
): Promise<Map<string, Evidence>> {
  const ids = cases.map(({ id }) => id)
  const overrides = new Map(
    (await readCases(ctx, overrideProcedure, organ, ids)).map(({ id, state }) => [id, state]),
  )
  return new Map(
    cases.flatMap((one) => {
      const evidence = evidenceIn(one, overrides.get(one.id) ?? [])
      return evidence ? [[one.id, evidence]] : []
    }),
  )
}

/** What was ever public of a document; undefined when nothing was. */
export async function evidenceOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<Evidence | undefined> {
  return (await evidenceAmong(ctx, organ, await readCases(ctx, articleProcedure, organ, [id]))).get(id)
}

/** What checking the kept evidence found. */
export interface EvidenceVerdict {
  publications: number
  pages: number
  files: number
  broken: { where: string; what: string }[]
}

interface Wanted {
  hash: string
  where: string
  what: string
}

/** Everything that must still be there: of each edition that went out its text and files, and every page kept. */
function wantedOf(
  organ: string,
  article: Article,
  events: readonly Recorded<ArticleEvent>[],
): { pages: Wanted[]; files: Wanted[] } {
  const where = (edition: number) => `${organ} ${article.index?.number ?? ''} 第${edition}版`
  const out = article.editions.filter((edition) => edition.published !== null)
  const files = out.flatMap(({ number, content: { bodyHash, attachments } }) => [
    { hash: bodyHash, where: where(number), what: '正文与发布时的哈希不符，或者不见了' },
    ...attachments.map(({ hash, name }) => ({
      hash,
      where: where(number),
      what: `附件“${name}”与发布时的哈希不符，或者不见了`,
    })),
  ])
  const pages = events.filter(isKept).map(({ payload: { edition, sha256 } }) => ({
    hash: sha256,
    where: where(edition),
    what: '留存的网页与台账里的哈希不符，或者不见了',
  }))
  return { pages, files }
}

async function check(ctx: Context, wanted: Wanted[], verdict: EvidenceVerdict): Promise<void> {
  for (const { hash, where, what } of wanted)
    if (!(await ctx.files.intact(hash))) verdict.broken.push({ where, what })
}

async function checkCases(ctx: Context, organ: string, ids: string[], verdict: EvidenceVerdict) {
  for (const { state, events } of await readCases(ctx, articleProcedure, organ, ids)) {
    if (!state) continue
    const { pages, files } = wantedOf(organ, state, events)
    verdict.publications += events.filter(isOut).length
    verdict.pages += pages.length
    verdict.files += files.length
    await check(ctx, [...pages, ...files], verdict)
  }
}

const BATCH = 200

/** Compares the bytes kept of everything that was ever public with the hashes in the ledger. */
export async function verifyEvidence(ctx: Context): Promise<EvidenceVerdict> {
  const verdict: EvidenceVerdict = { publications: 0, pages: 0, files: 0, broken: [] }
  for (let after = { organ: '', id: '' }; ; ) {
    const batch = await publicIds(ctx.db, after, BATCH)
    for (const organ of new Set(batch.map((one) => one.organ))) {
      const own = batch.filter((one) => one.organ === organ)
      await checkCases(
        ctx,
        organ,
        own.map((one) => one.id),
        verdict,
      )
    }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return verdict
    after = last
  }
}

import { type Context, today } from '#kernel/context.ts'
import { readCases } from '#kernel/ledger/index.ts'
import { answersProcedure, knowledgeOf, unanswered } from '#modules/proofreading/index.ts'
import { type Article, liveEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { LookKind } from '../contract/look-back.ts'
import type { Edition } from '../edition.ts'
import { overrideProcedure } from '../personal-data/overrides.ts'
import { scanEdition } from '../personal-data/scan-edition.ts'
import { proofAgainst } from '../proofing/edition-proof.ts'
import { type Found, factsFound } from './facts-found.ts'

/** A live edition and what was found in it. */
export interface LiveFound {
  article: string
  edition: Edition
  found: Found[]
}

interface Live {
  id: string
  edition: Edition
}

type Finder = (live: Live) => Promise<Found[]>

async function wordFinder(ctx: Context, organ: string, ids: string[]): Promise<Finder> {
  const knowledge = await knowledgeOf(ctx, organ)
  const cases = await readCases(ctx, answersProcedure, organ, ids)
  const answers = new Map(cases.map(({ id, state }) => [id, new Map(Object.entries(state))]))
  return async ({ id, edition }) => {
    const { findings } = await proofAgainst(ctx, knowledge, edition)
    return unanswered(findings, answers.get(id) ?? new Map(), edition.writers).map((one) => ({
      key: one.key,
      weight: one.severity,
      place: one.part === '标题' ? one.part : `${one.part}第 ${one.line} 段`,
      words: one.text,
      message: one.message,
    }))
  }
}

async function dataFinder(ctx: Context, organ: string, ids: string[]): Promise<Finder> {
  const cases = await readCases(ctx, overrideProcedure, organ, ids)
  const given = new Set(
    cases.flatMap(({ id, state }) => state.map((one) => `${id} ${one.contentHash} ${one.hit}`)),
  )
  return async ({ id, edition }) => {
    const hits = await scanEdition(ctx, organ, edition.content)
    return hits
      .filter((hit) => !given.has(`${id} ${edition.contentHash} ${hit.id}`))
      .map((hit) => ({
        key: hit.id,
        weight: 'blocks',
        place: hit.place,
        words: hit.masked,
        message: hit.kindName,
      }))
  }
}

async function factFinder(ctx: Context, organ: string, ids: string[]): Promise<Finder> {
  const cases = await readCases(ctx, answersProcedure, organ, ids)
  const answered = new Map(cases.map(({ id, state }) => [id, state]))
  return async ({ id, edition }) =>
    factsFound(edition.content.metadata, today(ctx)).filter(
      ({ key }) => answered.get(id)?.[key]?.verdict !== 'stands',
    )
}

const FINDERS: Record<LookKind, typeof wordFinder> = {
  proof: wordFinder,
  'personal-data': dataFinder,
  facts: factFinder,
}

// Twenty-four zeros are no key of anything found in a text.
const UNREAD: Found = {
  key: '0'.repeat(24),
  weight: 'blocks',
  place: '正文或附件',
  words: '',
  message: '读不出来，没有查成',
}

const liveOf = (id: string, article: Article | undefined): Live[] => {
  const edition = article && liveEdition(article)
  return edition ? [{ id, edition }] : []
}

/** Looks through what residents read now of these articles; three queries, however many there are. */
export async function foundIn(
  ctx: Context,
  organ: string,
  kind: LookKind,
  ids: string[],
): Promise<LiveFound[]> {
  const cases = await readCases(ctx, articleProcedure, organ, ids)
  const find = await FINDERS[kind](ctx, organ, ids)
  const looked: LiveFound[] = []
  for (const live of cases.flatMap(({ id, state }) => liveOf(id, state))) {
    const found = await find(live).catch((error) => {
      ctx.log.error(
        { err: error, organ, article: live.id },
        'a published article could not be looked through',
      )
      return [UNREAD]
    })
    looked.push({ article: live.id, edition: live.edition, found })
  }
  return looked
}

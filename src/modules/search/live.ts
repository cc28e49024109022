import type { Context } from '#kernel/context.ts'
import { type PublishedArticle, publishedAmong } from '#modules/articles/index.ts'
import { publicAnswersAmong } from '#modules/disclosure-log/index.ts'
import type { Match, Ref } from './store.ts'

/** The column, in the index and beside a hit, of answers to applications. */
export const ANSWERS = 'disclosure-log'

const PREFIX = `${ANSWERS}:`

/** The id of an answer behind what stands in the index; undefined for an article. */
export function answerIdOf(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined
}

type Shown =
  | 'id'
  | 'title'
  | 'path'
  | 'column'
  | 'documentNumber'
  | 'publishedAt'
  | 'publishedOn'
  | 'contentHash'

/** A document that is public now, as a hit tells of it. */
export interface LiveDocument extends Ref, Pick<PublishedArticle, Shown> {}

async function liveAnswers(ctx: Context, refs: readonly Ref[]): Promise<LiveDocument[]> {
  const answers = refs.flatMap(({ organ, id }) => {
    const answer = answerIdOf(id)
    return answer === undefined ? [] : [{ organ, id: answer }]
  })
  return (await publicAnswersAmong(ctx, answers)).map(({ id, edition, ...answer }) => ({
    ...answer,
    id: `${PREFIX}${id}`,
    column: ANSWERS,
    documentNumber: null,
    publishedAt: instantOf(answer.publishedOn),
    contentHash: edition,
  }))
}

/** The instant under which an answer of a day is sorted among articles. */
export const instantOf = (day: string) => `${day}T00:00:00.000Z`

const keyOf = ({ organ, id }: Ref) => `${organ} ${id}`

/** Those of some matches that are public now, in the edition they were found in, in the same order. */
export async function liveAmong(ctx: Context, matches: readonly Match[]): Promise<LiveDocument[]> {
  const articles = matches.filter(({ id }) => answerIdOf(id) === undefined)
  const found = await Promise.all([publishedAmong(ctx, articles), liveAnswers(ctx, matches)])
  const live = new Map(found.flat().map((one): [string, LiveDocument] => [keyOf(one), one]))
  return matches.flatMap((match) => {
    const one = live.get(keyOf(match))
    return one?.contentHash === match.contentHash ? [one] : []
  })
}

import type { Context } from '#kernel/context.ts'
import { findCase, type Recorded } from '#kernel/ledger/index.ts'
import { type AnswerEvent, answersProcedure } from '#modules/proofreading/index.ts'
import type { ArticleEvent } from './article.ts'
import { type OverrideEvent, overrideProcedure } from './personal-data/overrides.ts'

/** Something done about a document in a stream beside its own: a word given on what was found in it. */
export interface Beside {
  day: string
  at: string
  actor: string
  edition: number
  label: string
  note: string
  basis: Recorded<OverrideEvent>['basis']
}

const MOST_NAMED = 5

function toldOverride({ payload: { overrides } }: Recorded<OverrideEvent>): string {
  const places = overrides.slice(0, MOST_NAMED).map((one) => one.place)
  const more = overrides.length > places.length ? `等 ${overrides.length} 处` : ''
  return `${places.join('；')}${more}。理由：${overrides[0]?.reason ?? ''}`
}

const toldAnswer = ({ payload: { text, reason } }: Recorded<AnswerEvent>) =>
  `“${text}”${reason === '' ? '' : `：${reason}`}`

/** Which edition a content belongs to, by its hash. */
function editionsByHash(events: readonly Recorded<ArticleEvent>[]): (hash: string) => number {
  const numbers = new Map(
    events.flatMap(({ payload }) =>
      'contentHash' in payload ? [[payload.contentHash, payload.edition] as const] : [],
    ),
  )
  return (hash) => numbers.get(hash) ?? 1
}

/** What was let through and what was answered in a document, with reason and person, for its history. */
export async function besideHistory(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
  events: readonly Recorded<ArticleEvent>[],
): Promise<Beside[]> {
  const numberOf = editionsByHash(events)
  const overrides = (await findCase(ctx, overrideProcedure, organ, id))?.events ?? []
  const answers = (await findCase(ctx, answersProcedure, organ, id))?.events ?? []
  return [
    ...overrides.map((event) => ({
      ...placed(event),
      edition: numberOf(event.payload.overrides[0]?.contentHash ?? ''),
      label: '个人信息放行',
      note: toldOverride(event),
    })),
    ...answers.map((event) => ({
      ...placed(event),
      edition: numberOf(event.payload.contentHash),
      label: event.payload.verdict === 'stands' ? '校对答复：原文无误' : '校对答复：要改',
      note: toldAnswer(event),
    })),
  ]
}

const placed = ({ day, at, actor, basis }: Recorded<OverrideEvent> | Recorded<AnswerEvent>) => ({
  ...{ day, at, actor, basis },
})

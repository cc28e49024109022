import { type Context, today } from '#kernel/context.ts'
import { readCases } from '#kernel/ledger/index.ts'
import type { Secrets } from '#kernel/secrets.ts'
import { addMonths, type OutcomeRowKey } from '#law/index.ts'
import { type Application, applicationProcedure } from './application.ts'
import { hideIdentity } from './hide-identity.ts'
import { countsOfApplicant, type LikenessRow, likenessOf, rowsNear, rowsSince } from './likeness-store.ts'
import { readHandled } from './read-handled.ts'
import { bandsOf, LIKE_FROM, LIKENESS_BASIS, likeness, sketchOf } from './rules/likeness.ts'
import { OFTEN_BASIS, oftenAsked } from './rules/often-asked.ts'
import { OUTCOMES } from './rules/outcome-kinds.ts'
import { type Applicant, sealedPartsOf } from './sealed-parts.ts'

/** How far back like words are looked for. */
const LOOK_BACK_MONTHS = 36
const MOST_NEAR = 200
const MOST_SHOWN = 10
const MOST_ASKED = 2000
const MOST_WORDS = 60

/** What a case is found by: who applied and what for, as keyed hashes. */
export interface Traces {
  applicant: string
  sketch: number[]
}

/** The keyed hashes by which an application is found again; the same person is known only within one organ. */
export function tracesOf(
  secrets: Pick<Secrets, 'keyedHash'>,
  organ: string,
  applicant: Pick<Applicant, 'idNumber' | 'name' | 'phone'>,
  words: string,
): Traces {
  const id = applicant.idNumber.replace(/\s/g, '').toUpperCase()
  const who = id === '' ? `${applicant.name.trim()}\n${applicant.phone.replace(/\D/g, '')}` : id
  return {
    applicant: secrets.keyedHash(`applicant\n${organ}\n${who}`).slice(0, 32),
    sketch: sketchOf(words, secrets.keyedHash(`words\n${organ}`)),
  }
}

interface Near extends LikenessRow {
  share: number
}

async function nearOnes(ctx: Context, organ: string, mine: LikenessRow): Promise<Near[]> {
  const since = addMonths(today(ctx), -LOOK_BACK_MONTHS)
  const rows = await rowsNear(ctx.db, organ, { bands: bandsOf(mine.sketch), since, limit: MOST_NEAR })
  return rows
    .filter(({ id }) => id !== mine.id)
    .map((row) => ({ ...row, share: likeness(mine.sketch, row.sketch) }))
    .filter(({ share }) => share >= LIKE_FROM)
    .sort((a, b) => b.share - a.share)
}

/** The cases of like words, and the outcomes a case is drafted for or was answered with. */
export async function likeCases(
  ctx: Context,
  organ: string,
  id: string,
): Promise<{ ids: string[]; rows: OutcomeRowKey[] }> {
  const state = await readHandled(ctx, organ, id)
  const mine = await likenessOf(ctx.db, organ, id)
  const near = mine ? await nearOnes(ctx, organ, mine) : []
  const drafted = state.case.drafts.map(({ outcome }) => OUTCOMES[outcome].row)
  const rows = [...drafted, ...(state.outcome ? [state.outcome.row] : [])]
  return { ids: near.slice(0, MOST_SHOWN).map((one) => one.id), rows: [...new Set(rows)] }
}

/** How often the applicant of a case asked, and which cases are of like words: figures and numbers, nobody's name. */
export async function repeatFigures(ctx: Context, organ: string, id: string) {
  await readHandled(ctx, organ, id)
  const basis = [...LIKENESS_BASIS]
  const mine = await likenessOf(ctx.db, organ, id)
  if (!mine) return { month: 1, year: 1, before: 0, all: 1, like: [], basis }
  const near = await nearOnes(ctx, organ, mine)
  const like = near.slice(0, MOST_SHOWN).map(({ id: other, number, received_day, applicant, share }) => ({
    id: other,
    number,
    day: received_day,
    percent: Math.round(share * 100),
    sameApplicant: applicant === mine.applicant,
  }))
  return { ...(await countsOfApplicant(ctx.db, organ, mine)), like, basis }
}

/** How many applications of the same applicant came before this one in its month. */
export async function earlierInMonth(
  ctx: Pick<Context, 'db'>,
  organ: string,
  { number, receivedDay, traces }: Application,
): Promise<number> {
  if (!traces) return 0
  const row = { id: '', number, received_day: receivedDay, ...traces }
  return (await countsOfApplicant(ctx.db, organ, row)).before
}

/** What several people asked for in like words within so many months, with the numbers of their cases. */
export async function oftenAskedOf(ctx: Context, organ: string, months: number) {
  const rows = await rowsSince(ctx.db, organ, addMonths(today(ctx), -months), MOST_ASKED)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return oftenAsked(rows).map(({ ids, people }) => ({
    people,
    basis: OFTEN_BASIS,
    cases: ids.flatMap((id) => {
      const row = byId.get(id)
      return row ? [{ id, number: row.number, day: row.received_day }] : []
    }),
  }))
}

/** The first words of what some cases ask for, and the draft begun to publish it; for whoever registers them. */
export async function firstWordsOf(ctx: Context, organ: string, ids: string[]) {
  const cases = (await readCases(ctx, applicationProcedure, organ, ids)).flatMap(({ id, state }) =>
    state ? [{ id, state }] : [],
  )
  const states = cases.map(({ state }) => state)
  const parts = await sealedPartsOf(ctx, organ, states)
  return new Map(
    cases.map(({ id, state }, at) => {
      const { request, applicant } = parts[at] ?? { request: null, applicant: null }
      const text = hideIdentity(request?.description ?? '', applicant, state.applicantKind)
      return [id, { words: [...text].slice(0, MOST_WORDS).join(''), proposal: state.proposal }] as const
    }),
  )
}

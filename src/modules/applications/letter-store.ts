import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { type Day, yearOf } from '#law/index.ts'
import type { CaseLetter } from './case-letters.ts'

type LetterTables = {
  application_letter: {
    organ_id: string
    series: string
    year: number
    value: number
    id: string
    number: string
    kind: string
    day: Day
    voided_day: Day | null
    /** Where in the vault it stands why the number was made void. */
    why: string | null
  }
  application_letter_skip: {
    organ_id: string
    series: string
    year: number
    first: number
    last: number
    day: Day
    reason: string
  }
}

/** Numbers that were passed over, and why. */
export type SkippedRow = Omit<LetterTables['application_letter_skip'], 'organ_id'>

const tables = (db: Database): Kysely<LetterTables> => db.withTables<LetterTables>()

/** Writes the lines of the register that the letters of a case have. */
export async function saveLetters(
  db: Database,
  organ: string,
  id: string,
  letters: readonly CaseLetter[],
): Promise<void> {
  if (letters.length === 0) return
  const rows = letters.map(({ taken, number, kind, day, voided }) => ({
    ...{ organ_id: organ, id, number, kind, day, ...taken },
    voided_day: voided?.day ?? null,
    why: voided?.why.vault ?? null,
  }))
  await tables(db)
    .insertInto('application_letter')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'series', 'year', 'value', 'id']).doUpdateSet((row) => ({
        voided_day: row.ref('excluded.voided_day'),
        why: row.ref('excluded.why'),
      })),
    )
    .execute()
}

/** Empties the register. */
export async function clearLetters(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_letter').execute()
}

/** The register of one running number in a year, in order. */
export async function lettersOf(db: Database, organ: string, series: string, year: number) {
  return tables(db)
    .selectFrom('application_letter')
    .select(['value', 'id', 'number', 'kind', 'day', 'voided_day', 'why'])
    .where('organ_id', '=', organ)
    .where('series', '=', series)
    .where('year', '=', year)
    .orderBy('value')
    .orderBy('id')
    .execute()
}

/** How many letters each running number of a year has. */
export async function countBySeries(db: Database, organ: string, year: number): Promise<Map<string, number>> {
  const rows = await tables(db)
    .selectFrom('application_letter')
    .select(['series', (select) => select.fn.countAll<number>().as('total')])
    .where('organ_id', '=', organ)
    .where('year', '=', year)
    .groupBy('series')
    .execute()
  return new Map(rows.map(({ series, total }) => [series, Number(total)]))
}

/** Letters that told an applicant the case lapsed, written on `since` or later and not made void, the newest first. */
export async function lapseLetterRows(
  db: Database,
  organ: string,
  { series, since, limit }: { series: string; since: Day; limit: number },
): Promise<{ id: string; kind: string; number: string; day: Day }[]> {
  return tables(db)
    .selectFrom('application_letter')
    .select(['id', 'kind', 'number', 'day'])
    .where('organ_id', '=', organ)
    .where('series', '=', series)
    .where('kind', 'like', 'lapse-%')
    .where('year', '>=', yearOf(since))
    .where('day', '>=', since)
    .where('voided_day', 'is', null)
    .orderBy('day', 'desc')
    .limit(limit)
    .execute()
}

/** Writes which numbers were passed over. */
export async function saveSkips(db: Database, organ: string, skips: readonly SkippedRow[]): Promise<void> {
  if (skips.length === 0) return
  await tables(db)
    .insertInto('application_letter_skip')
    .values(skips.map((skip) => ({ organ_id: organ, ...skip })))
    .onConflict((conflict) => conflict.columns(['organ_id', 'series', 'year', 'first']).doNothing())
    .execute()
}

/** Forgets which numbers were passed over. */
export async function clearSkips(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_letter_skip').execute()
}

/** The numbers passed over in a running number of a year. */
export async function skipsOf(
  db: Database,
  organ: string,
  series: string,
  year: number,
): Promise<SkippedRow[]> {
  return tables(db)
    .selectFrom('application_letter_skip')
    .select(['series', 'year', 'first', 'last', 'day', 'reason'])
    .where('organ_id', '=', organ)
    .where('series', '=', series)
    .where('year', '=', year)
    .orderBy('first')
    .execute()
}

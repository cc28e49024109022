import type pg from 'pg'
import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { applicationProcedure } from '#modules/applications/index.ts'
import { ORGAN } from './organ.ts'

type Row = Record<string, unknown>

/** One event of a pattern: what is sealed, in the three pieces between which payload and previous hash stand. */
interface PatternEvent {
  row: { kind: string; actor: string; at: string; basis: unknown }
  head: string
  payload: string
  tail: string
}

/** A case to be copied, with marks wherever a copy has something of its own. */
export interface Pattern {
  events: PatternEvent[]
  number: string
  letter: string
  clockDays: number
  rows: Record<'vault' | 'application' | 'departments' | 'likeness' | 'letters' | 'clocks', Row[]>
}

const marked = (number: string) => number.replace(/\d+(?=号$)/, '@value@')

const OWN: Record<string, (value: unknown) => unknown> = {
  number: (value) => marked(String(value)),
  taken: (value) => ({ ...(value as Row), value: '@value@' }),
  traces: () => ({ applicant: '@who@', sketch: '@sketch@' }),
  vault: (value) => `${value}-@n@`,
}

/** A payload with marks for number, who applied and what for; parts of the vault are told apart by the number. */
function markedIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(markedIn)
  if (value !== Object(value)) return value
  return Object.fromEntries(
    Object.entries(value as Row).map(([name, inner]) => [name, (OWN[name] ?? markedIn)(inner)]),
  )
}

const refsIn = (text: string) => [...text.matchAll(/"vault":"([^"]+?)-@n@"/g)].map(([, ref]) => `${ref}`)

/** Reads a case made by the actions people use, as a pattern. */
export async function patternOf(ctx: Context, pool: pg.Pool, id: string): Promise<Pattern> {
  const stream = `application:${id}`
  const { state, events } = await readCase(ctx, applicationProcedure, ORGAN, id, '样件')
  if (!state) throw new Error('no pattern')
  const pieces = events.map(({ seq, kind, actor, at, basis, payload }): PatternEvent => {
    const head = canonical({ actor, at, basis, day: '@day@', kind, organ: ORGAN })
    return {
      row: { kind, actor, at, basis },
      head: `${head.slice(0, -1)},"payload":`,
      payload: canonical(markedIn(payload)),
      tail: `","seq":${seq},"stream":"application:copy-`,
    }
  })
  const rowsOf = async (table: string, where: string, value: unknown) => {
    const text = `SELECT to_jsonb(t) - 'kind' AS plain, to_jsonb(t) AS row FROM ${table} AS t WHERE organ_id = $1 AND ${where}`
    const { rows } = await pool.query<{ plain: Row; row: Row }>(text, [ORGAN, value])
    // Of a clock the database itself draws kind and department.
    return rows.map(({ plain, row }) => {
      const { department: _, ...rest } = plain
      return table === 'clock' ? rest : row
    })
  }
  const refs = pieces.flatMap(({ payload }) => refsIn(payload))
  return {
    events: pieces,
    number: marked(state.number),
    letter: marked(state.letters[0]?.number ?? ''),
    clockDays: applicationProcedure.clocks?.(state)[0]?.days ?? 0,
    rows: {
      vault: await rowsOf('vault', 'ref = ANY ($2)', refs),
      application: await rowsOf('application', 'id = $2', id),
      departments: await rowsOf('application_department', 'id = $2', id),
      likeness: await rowsOf('application_likeness', 'id = $2', id),
      letters: await rowsOf('application_letter', 'id = $2', id),
      clocks: await rowsOf('clock', 'stream_id = $2', stream),
    },
  }
}

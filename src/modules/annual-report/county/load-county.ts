import type { Context } from '#kernel/context.ts'
import { findCase, readCases } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { loadDirectory, type Organ } from '#modules/organs/index.ts'
import { reportingLevel } from '../reporting-level.ts'
import { collectedRows } from '../store.ts'
import { type Collection, collectionProcedure } from './collection.ts'
import { ROSTER_STREAM, type Roster, rosterProcedure } from './roster.ts'

/** The id of a year's collection within its county. */
export const collectionId = (year: number): string => `year-${year}`

type Row = Awaited<ReturnType<typeof collectedRows>>[number]

/** All that is known of a county's reports over some years, read in four queries however many organs report. */
export interface LoadedCounty {
  county: Organ
  /** The organs below that work in this installation and report. */
  inside: Organ[]
  roster: Roster
  collections: ReadonlyMap<number, Collection>
  rowOf(organ: string, year: number): Row | undefined
}

/** The county and those below it that report; refuses an organ that collects no reports. */
export async function countyAndBelow(ctx: Pick<Context, 'db'>, organ: string) {
  const directory = await loadDirectory(ctx)
  const county = directory.find(organ)
  if (county?.kind !== 'county')
    throw new Refusal('只有县级政府收集下级单位的年度报告。', county ? 'invalid' : 'not-found')
  const inside = directory
    .all()
    .filter(({ id, kind }) => id !== organ && reportingLevel(kind) && directory.lineage(id).includes(organ))
  return { county, inside }
}

/** The county's list of reporting organs. */
export async function rosterOf(ctx: Pick<Context, 'db'>, organ: string): Promise<Roster> {
  return (await findCase(ctx, rosterProcedure, organ, ROSTER_STREAM))?.state ?? rosterProcedure.begin
}

/** Reads a county's reports on these years. */
export async function loadCounty(
  ctx: Pick<Context, 'db'>,
  organ: string,
  years: readonly number[],
): Promise<LoadedCounty> {
  const { county, inside } = await countyAndBelow(ctx, organ)
  const roster = await rosterOf(ctx, organ)
  const cases = await readCases(ctx, collectionProcedure, organ, years.map(collectionId))
  const ids = [organ, ...inside.map(({ id }) => id)]
  const rows = new Map(
    (await collectedRows(ctx.db, ids, years)).map((row) => [`${row.organ_id} ${row.year}`, row]),
  )
  return {
    county,
    inside,
    roster,
    collections: new Map(cases.flatMap(({ state }) => (state ? [[state.year, state]] : []))),
    rowOf: (id, year) => rows.get(`${id} ${year}`),
  }
}

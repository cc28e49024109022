import type { Day } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type FoundInPart, verdictOf } from '../rules/collected-part.ts'
import { checkEquations } from '../rules/equations.ts'
import { type Cells, cellsOf, tablesOf } from '../rules/roll-up.ts'
import type { KeptPart } from './collection.ts'
import type { LoadedCounty } from './load-county.ts'
import { type OutsideOrgan, reportsOn } from './roster.ts'

/** Where a report stands for the county. */
export type PartStanding =
  | 'missing'
  | 'drafting'
  | 'in-review'
  | 'held'
  | 'signed'
  | 'corrected'
  | 'collected'

/** What standings are called. */
export const PART_STANDINGS: Readonly<Record<PartStanding, string>> = {
  missing: '未报',
  drafting: '未报（编制中）',
  'in-review': '未报（审核中）',
  held: '待更正',
  signed: '已报（理由已签署）',
  corrected: '已报（有更正）',
  collected: '已报',
}

/** Reports that go into the county's own. */
const USABLE: ReadonlySet<PartStanding> = new Set(['signed', 'corrected', 'collected'])
/** Reports that have not come. */
const ABSENT: ReadonlySet<PartStanding> = new Set(['missing', 'drafting', 'in-review'])

/** Whether a report goes into the county's own. */
export const usable = ({ standing }: Pick<Part, 'standing'>): boolean => USABLE.has(standing)
/** Whether a report has not come. */
export const absent = ({ standing }: Pick<Part, 'standing'>): boolean => ABSENT.has(standing)

/** An organ that reports to the county, with its report on a year. */
export interface Part {
  key: string
  name: string
  shortName: string
  level: 'department' | 'township'
  /** Whether it works in this installation. */
  inside: boolean
  contact: string
  standing: PartStanding
  /** When it came in. */
  day: Day | null
  version: number
  /** What was published with it: a signed reason, what a correction corrects. */
  notes: string[]
  cells: Cells
  unreadCells: string[]
  /** The imported file, of an organ outside. */
  kept: KeptPart | null
  /** Which of the figures a person typed in, by their places. */
  byHand: string[]
}

const NOTHING = { day: null, version: 0, notes: [], cells: {}, unreadCells: [], kept: null, byHand: [] }

function insidePart(loaded: LoadedCounty, organ: Organ, year: number): Part {
  const row = loaded.rowOf(organ.id, year)
  const { disclosureOffice, telephone } = organ.contact
  const named = {
    key: organ.id,
    name: organ.name,
    shortName: organ.shortName,
    level: 'township' as const,
    inside: true,
    contact: `${disclosureOffice} ${telephone}`,
  }
  if (!row?.published) {
    const standing = { drafting: 'drafting', submitted: 'in-review', published: 'missing' } as const
    return { ...named, ...NOTHING, standing: row ? standing[row.status] : 'missing' }
  }
  const { tables, version, notes } = row.published
  const cells = cellsOf(tables)
  return {
    ...named,
    ...NOTHING,
    standing: insideStanding(version, notes),
    day: row.published_day,
    version,
    notes,
    cells,
  }
}

function insideStanding(version: number, notes: readonly string[]): PartStanding {
  if (notes.some((note) => note.startsWith('勾稽关系说明'))) return 'signed'
  return version > 1 ? 'corrected' : 'collected'
}

/** What an imported report was found to be. */
export function foundIn(part: Pick<KeptPart, 'form' | 'cells' | 'unreadCells' | 'answered'>): FoundInPart {
  const equations = checkEquations(tablesOf(part.cells, part.unreadCells))
  return {
    form: part.form,
    failed: equations.filter(({ holds }) => !holds).map(({ id, where }) => `${id} ${where}`),
    unread: part.unreadCells.length,
    signed: part.answered !== null,
  }
}

function outsidePart(organ: OutsideOrgan, versions: readonly KeptPart[]): Part {
  const { key, name, shortName, level, contact } = organ
  const named = { key, name, shortName, level, inside: false, contact }
  const kept = versions.at(-1)
  if (!kept) return { ...named, ...NOTHING, standing: 'missing' }
  const verdict = verdictOf(foundIn(kept))
  return {
    ...named,
    standing: verdict === 'collected' && versions.length > 1 ? 'corrected' : verdict,
    day: kept.day,
    version: versions.length,
    notes: [...versions.map(({ note }) => note), kept.answered?.reason ?? ''].filter((note) => note !== ''),
    cells: kept.cells,
    unreadCells: kept.unreadCells,
    kept,
    byHand: kept.entered.flatMap(({ cells }) => Object.keys(cells)),
  }
}

/** Every organ that reports to the county on a year, those of this installation first. */
export function partsOfYear(loaded: LoadedCounty, year: number): Part[] {
  const imported = loaded.collections.get(year)?.imported ?? {}
  return [
    ...loaded.inside.map((organ) => insidePart(loaded, organ, year)),
    ...loaded.roster.organs
      .filter((organ) => reportsOn(organ, year))
      .map((organ) => outsidePart(organ, imported[organ.key] ?? [])),
  ]
}

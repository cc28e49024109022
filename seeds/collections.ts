import {
  answerFailure,
  checkBytes,
  importPart,
  listOrgan,
  openCollection,
  remindOrgans,
  rollUpReports,
  tablesOf,
} from '#modules/annual-report/index.ts'
import type { Cast } from './cast.ts'
import outside from './suixi/outside-reports.json' with { type: 'json' }
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'suixi'
const LISTED = '2024-01-02'
/** When the county summed up each year; the last is still being collected. */
const ROLLED_UP: Readonly<Record<number, string>> = { 2023: '2024-03-05', 2024: '2025-03-04' }
const YEARS = [2023, 2024, 2025]
const REMINDED = '2026-02-03'
const YEAR_WITH_GAPS = 2025

interface YearOfOrgan {
  day: string
  granted: number
  /** How many of those granted went to companies. */
  company: number
  part: number
  notHeld: number
  other: number
  out: number
  documents: number[]
  licences: number
  penalties: number
  review: number[]
  /** By how much a total is too high. */
  reviewExcess?: number
  grantedExcess?: number
  corrected?: { day: string; licences: number; note: string }
  signed?: { day: string; reason: string }
}

interface Outside {
  name: string
  shortName: string
  level: string
  contact: string
  years: Record<string, YearOfOrgan>
}

const ORGANS = outside as Outside[]

/** The figures of a report, joined to those of the year before. */
function cellsOf(one: YearOfOrgan, carriedIn: number): Record<string, number> {
  const { granted, company, part, notHeld, other, out } = one
  const results = granted + part + notHeld + other
  const row = (name: string, total: number, companies = 0) => ({
    [`table3.${name}.natural_person`]: total - companies,
    [`table3.${name}.commercial_enterprise`]: companies,
    [`table3.${name}.total`]: total,
  })
  const [issued = 0, repealed = 0, inForce = 0] = one.documents
  const [upheld = 0, corrected = 0, otherwise = 0, pending = 0] = one.review
  const documents = 'table2.art20_1.normative_documents_行政规范性文件'
  return {
    [`${documents}.issued`]: issued,
    [`${documents}.repealed`]: repealed,
    [`${documents}.in_force`]: inForce,
    'table2.art20_5.admin_licences_行政许可_decisions': one.licences,
    'table2.art20_6.admin_penalties_行政处罚_decisions': one.penalties,
    ...row('new_received', results + out - carriedIn, company),
    ...row('carried_over_in', carriedIn),
    ...row('granted', granted, company),
    ...row('partially_granted', part),
    ...row('unable_not_held', notHeld),
    ...row('other_misc', other),
    ...row('results_total', results, company),
    ...row('carried_over_out', out),
    'table3.granted.total': granted + (one.grantedExcess ?? 0),
    'table4.review.upheld': upheld,
    'table4.review.corrected': corrected,
    'table4.review.other': otherwise,
    'table4.review.pending': pending,
    'table4.review.total': upheld + corrected + otherwise + pending + (one.reviewExcess ?? 0),
  }
}

/** The report as the organ sent it in. */
function fileOf({ name, level, years }: Outside, year: number, one: YearOfOrgan) {
  const tables = tablesOf(cellsOf(one, years[year - 1]?.out ?? 0))
  const report = { meta: { org: name, year, level }, ...tables }
  return {
    name: `${name}${year}年政府信息公开工作年度报告.json`,
    bytes: new Uint8Array(Buffer.from(JSON.stringify(report))),
  }
}

function listing(cast: Cast, keys: Map<string, string>): Happens[] {
  const at = instant(LISTED, '09:00')
  const officer = cast.as('disclosure-officer', ORGAN, at)
  return ORGANS.map(({ name, shortName, level, contact }, nth) => ({
    at,
    what: `报送单位 ${name}`,
    async run() {
      const part = { name, shortName, contact, since: 2023, level: level as 'department' | 'township' }
      const key = `seed-roster-${nth}`
      keys.set(name, (await listOrgan(officer, { organ: ORGAN, key, part })).part)
    },
  }))
}

interface Coming {
  cast: Cast
  organ: Outside
  year: number
  partOf(): string
}

function importing(
  { cast, organ, year, partOf }: Coming,
  one: YearOfOrgan,
  day: string,
  note: string,
): Happens {
  const at = instant(day, '10:20')
  return {
    at,
    what: `${organ.shortName} ${year} 年报`,
    run: () =>
      importPart(
        cast.as('disclosure-officer', ORGAN, at),
        {
          organ: ORGAN,
          year,
          part: partOf(),
          key: `seed-part-${year}-${partOf()}-${note.length}`,
          file: fileOf(organ, year, one),
          note,
        },
        checkBytes,
      ),
  }
}

function coming(one: Coming): Happens[] {
  const { cast, organ, year, partOf } = one
  const written = organ.years[year]
  if (!written) return []
  const { corrected, signed } = written
  const answered = () => ({ organ: ORGAN, year, part: partOf(), key: `seed-answer-${year}-${partOf()}` })
  return [
    importing(one, written, written.day, ''),
    ...(corrected
      ? [importing(one, { ...written, licences: corrected.licences }, corrected.day, corrected.note)]
      : []),
    ...(signed
      ? [
          {
            at: instant(signed.day, '15:00'),
            what: `${organ.shortName} ${year} 年报签署`,
            run: () =>
              answerFailure(cast.as('leader', ORGAN, instant(signed.day, '15:00')), {
                ...answered(),
                reason: signed.reason,
              }),
          },
        ]
      : []),
  ]
}

function opening(cast: Cast, year: number): Happens {
  const at = instant(`${year + 1}-01-04`, '09:00')
  const officer = cast.as('disclosure-officer', ORGAN, at)
  return {
    at,
    what: `${year} 年报开始收集`,
    run: () => openCollection(officer, { organ: ORGAN, year, key: `seed-collection-${year}` }),
  }
}

function summingUp(cast: Cast, year: number): Happens[] {
  const day = ROLLED_UP[year]
  if (!day) return []
  const at = instant(day, '16:00')
  const officer = cast.as('disclosure-officer', ORGAN, at)
  return [
    {
      at,
      what: `${year} 年报汇总`,
      run: () => rollUpReports(officer, { organ: ORGAN, year, key: `seed-roll-up-${year}` }),
    },
  ]
}

function urging(cast: Cast): Happens {
  const at = instant(REMINDED, '09:10')
  const supervisor = cast.as('county-supervisor', ORGAN, at)
  const asked = { organ: ORGAN, year: YEAR_WITH_GAPS, key: 'seed-collection-reminded' }
  return { at, what: '催报年度报告', run: () => remindOrgans(supervisor, asked) }
}

/**
 * The county's collections: two years that are in and summed up, and one that is not: two organs are silent, one
 * report is held, one goes in with a signed reason, one was corrected.
 */
export function collectionHappenings(cast: Cast): Happens[] {
  const keys = new Map<string, string>()
  const parts = ORGANS.flatMap((organ) =>
    YEARS.flatMap((year) => coming({ cast, organ, year, partOf: () => keys.get(organ.name) ?? '' })),
  )
  return [
    ...listing(cast, keys),
    ...YEARS.flatMap((year) => [opening(cast, year), ...summingUp(cast, year)]),
    ...parts,
    urging(cast),
  ]
}

import { namesOf, SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Day, daysBetween, REPORT_FORM, yearOf } from '#law/index.ts'
import type { CollectionView } from '../collection-contract.ts'
import { repairOfPart } from '../rules/collected-part.ts'
import { collectionDays } from '../rules/collection-days.ts'
import { checkEquations, type EquationCheck } from '../rules/equations.ts'
import { reportDue } from '../rules/report-due.ts'
import { cellAt, type RolledPart, sumOfCells, tablesOf, whereOf } from '../rules/roll-up.ts'
import { frozenTables } from '../store.ts'
import type { Collection, RollUp } from './collection.ts'
import { type LoadedCounty, loadCounty } from './load-county.ts'
import { ownPart } from './own-part.ts'
import { absent, foundIn, PART_STANDINGS, type Part, partsOfYear, usable } from './parts.ts'

type NameOf = (id: string) => string

const failing = (checks: readonly EquationCheck[]) =>
  checks
    .filter(({ holds }) => !holds)
    .map(({ id, where, left, right, repair }) => ({ id, where, left, right, repair }))

/** What the checker finds in a part: within the report, and between it and last year's. */
function findingsOf(part: Part, before: Part | undefined) {
  if (absent(part) && !part.kept) return { failed: [], repair: '' }
  const previous = before && !absent(before) ? tablesOf(before.cells, before.unreadCells) : undefined
  const failed = failing(checkEquations(tablesOf(part.cells, part.unreadCells), previous))
  return { failed, repair: part.kept ? repairOfPart(foundIn(part.kept)) : '' }
}

/** What is still unread, what can be typed in, and what was: by whom, from where, why. */
function typedIn({ kept, unreadCells }: Part, nameOf: NameOf) {
  const entered = (kept?.entered ?? []).flatMap(({ cells, by, day, source, reason }) =>
    Object.entries(cells).map(([place, value]) => ({
      ...{ where: whereOf(place), value, who: nameOf(by), day, source, reason },
    })),
  )
  const settled = new Set(entered.map(({ where }) => where))
  const open = unreadCells.length > 0 || entered.length === 0
  return {
    unread: open ? (kept?.unread ?? []).filter(({ where }) => !settled.has(where)) : [],
    unreadCells: unreadCells.map((place) => ({
      ...{ place, where: whereOf(place), money: cellAt(place)?.money ?? false },
    })),
    entered,
  }
}

function shownPart(part: Part, before: Part | undefined, state: Collection | undefined, nameOf: NameOf) {
  const { kept, cells: _, unreadCells: __, byHand: ___, ...plain } = part
  const reminders = state?.reminders[part.key] ?? []
  return {
    ...plain,
    standingName: PART_STANDINGS[part.standing],
    absent: absent(part),
    usable: usable(part),
    ...findingsOf(part, before),
    ...typedIn(part, nameOf),
    warnings: kept?.warnings ?? [],
    fileName: kept?.fileName ?? '',
    importedBy: kept ? nameOf(kept.by) : '',
    answered: kept?.answered
      ? { who: nameOf(kept.answered.by), day: kept.answered.day, reason: kept.answered.reason }
      : null,
    reminders: reminders.map(({ by, day, timed }) => ({ who: timed ? '系统' : nameOf(by), day })),
  }
}

/** Whose reports carry an equation that fails in the whole. */
function atFault(
  equation: Pick<EquationCheck, 'id' | 'where'>,
  parts: readonly ReturnType<typeof shownPart>[],
): string[] {
  return parts
    .filter(
      ({ usable: counts, failed }) =>
        counts && failed.some(({ id, where }) => id === equation.id && where === equation.where),
    )
    .map(({ shortName }) => shortName)
}

interface Gathered {
  ctx: Context
  loaded: LoadedCounty
  year: number
  nameOf: NameOf
}

async function previousTables({ ctx, loaded, year }: Gathered) {
  const frozen = await frozenTables(ctx.db, loaded.county.id, year - 1)
  if (frozen) return frozen
  const before = loaded.collections.get(year - 1)?.rollUp
  if (!before) return undefined
  const own = await ownPart(ctx, loaded.county, year - 1)
  return tablesOf(sumOfCells([own.cells, ...before.parts.map(({ cells }) => cells)]))
}

/** What has changed since it was rolled up: another figure, another report, one less. */
function isStale(rollUp: RollUp, all: readonly Part[]): boolean {
  const now = all.filter(usable)
  const sealOf = (cells: object) => JSON.stringify(Object.entries(cells).sort())
  const before = new Map(rollUp.parts.map(({ key, cells }) => [key, sealOf(cells)]))
  return now.length !== before.size || now.some(({ key, cells }) => before.get(key) !== sealOf(cells))
}

async function rollUpView(
  gathered: Gathered,
  all: readonly Part[],
  shown: readonly ReturnType<typeof shownPart>[],
): Promise<CollectionView['rollUp']> {
  const { ctx, loaded, year, nameOf } = gathered
  const rollUp = loaded.collections.get(year)?.rollUp
  if (!rollUp) return null
  const { hasFigures, ...own } = await ownPart(ctx, loaded.county, year)
  const parts: RolledPart[] = [own, ...rollUp.parts]
  const sum = sumOfCells(parts.map(({ cells }) => cells))
  const checks = checkEquations(tablesOf(sum), await previousTables(gathered))
  return {
    who: nameOf(rollUp.by),
    day: rollUp.day,
    parts: parts.map(({ key, name, cells, byHand = [] }) => ({
      key,
      name,
      cells: { ...cells },
      byHand: [...byHand],
    })),
    cells: { ...sum },
    missing: rollUp.missing.map(({ name }) => name),
    unused: rollUp.unused.map(({ name }) => name),
    ownFigures: hasFigures,
    stale: isStale(rollUp, all),
    equations: checks.length,
    failed: failing(checks).map((one) => ({ ...one, from: atFault(one, shown) })),
  }
}

function namesIn(state: Collection | undefined): string[] {
  const kept = Object.values(state?.imported ?? {}).flat()
  return [
    ...kept.flatMap(({ by, answered, entered }) => [
      by,
      ...(answered ? [answered.by] : []),
      ...entered.map((one) => one.by),
    ]),
    ...Object.values(state?.reminders ?? {})
      .flat()
      .map(({ by }) => by),
    ...(state?.rollUp ? [state.rollUp.by] : []),
  ]
}

/** The years a county can look at, the newest first. */
function yearsOf(now: Day): number[] {
  const last = yearOf(now) - 1
  const first = Math.max(yearOf(REPORT_FORM.inForceFrom), last - 4)
  return Array.from({ length: last - first + 1 }, (_, at) => last - at)
}

/** All the console shows of a year's collection. */
export async function collectionView(ctx: Context, organ: string, year: number): Promise<CollectionView> {
  const loaded = await loadCounty(ctx, organ, [year, year - 1])
  const state = loaded.collections.get(year)
  const names = await namesOf(ctx.db, [...new Set(namesIn(state))])
  const nameOf: NameOf = (id) => (id === SYSTEM.id ? SYSTEM.name : (names.get(id) ?? '已注销的账号'))
  const days = collectionDays(year, loaded.roster.days)
  const before = new Map(partsOfYear(loaded, year - 1).map((part) => [part.key, part]))
  const all = partsOfYear(loaded, year)
  const parts = all.map((part) => shownPart(part, before.get(part.key), state, nameOf))
  const now = today(ctx)
  return {
    year,
    years: yearsOf(now),
    open: state !== undefined,
    due: { day: days.due, remindOn: [...days.remindOn], source: days.source, basis: days.basis },
    daysLeft: daysBetween(now, days.due),
    ownDue: reportDue('county', year),
    parts,
    counts: {
      all: parts.length,
      collected: parts.filter((part) => part.usable).length,
      held: parts.filter(({ standing }) => standing === 'held').length,
      absent: parts.filter((part) => part.absent).length,
    },
    rollUp: await rollUpView({ ctx, loaded, year, nameOf }, all, parts),
  }
}

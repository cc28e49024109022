import { type Context, today } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { yearOf } from '#law/index.ts'
import { loadDirectory } from '#modules/organs/index.ts'
import { collectionDays } from '../rules/collection-days.ts'
import { reportDue } from '../rules/report-due.ts'
import { collectionProcedure } from './collection.ts'
import { collectionId, loadCounty } from './load-county.ts'
import { absent, partsOfYear, usable } from './parts.ts'

interface Waiting {
  step: string
  title: string
  link: string
  since: string
  due: string
}

/** What the county still has to do about last year's reports: urge, settle, sum up; one line each, with counts. */
export async function waitingCollection(
  ctx: Context,
  organ: string,
  allows: (permission: string) => boolean,
): Promise<Waiting[]> {
  if (!allows('collection.remind') && !allows('collection.work')) return []
  if ((await loadDirectory(ctx)).find(organ)?.kind !== 'county') return []
  const year = yearOf(today(ctx)) - 1
  const loaded = await loadCounty(ctx, organ, [year])
  const state = loaded.collections.get(year)
  if (!state || state.rollUp) return []
  const parts = partsOfYear(loaded, year)
  const { due } = collectionDays(year, loaded.roster.days)
  const silent = parts.filter(absent)
  const held = parts.filter(({ standing }) => standing === 'held')
  const line = { link: `collections/${year}`, since: `${year + 1}-01-01` }
  const come = `${parts.length} 个单位已报 ${parts.filter(usable).length} 个`
  const urge = `${year}年度报告：${come}，未报 ${silent.length} 个`
  const mend = `${year}年度报告：${held.length} 份有问题待更正`
  const sum = `${year}年度报告：${come}，可以汇总`
  return [
    ...(silent.length > 0 ? [{ ...line, step: '催报年度报告', title: urge, due }] : []),
    ...(held.length > 0 && allows('collection.work')
      ? [{ ...line, step: '处理报来的报告', title: mend, due }]
      : []),
    ...(silent.length + held.length === 0 && allows('collection.work')
      ? [{ ...line, step: '汇总年度报告', title: sum, due: reportDue('county', year).day }]
      : []),
  ]
}

/** When the county reminded an organ of its report on a year, the latest last. */
export async function remindersOf(
  ctx: Pick<Context, 'db'>,
  county: string | null,
  organ: string,
  year: number,
) {
  if (county === null) return []
  const state = (await findCase(ctx, collectionProcedure, county, collectionId(year)))?.state
  return (state?.reminders[organ] ?? []).map(({ day }) => day)
}

import type { Context } from '#kernel/context.ts'
import type { Organ, Site } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { ReportFileSchema } from '../open-data/report-file.ts'
import { reportPaths } from '../public-path.ts'
import { historyPage } from './history-page.tsx'
import { type PublishedYear, publishedYears, type WithdrawnYear, yearsOfArticle } from './published-years.ts'
import { versionFiles } from './version-files.ts'
import { versionPage } from './version-page.tsx'
import { yearPage } from './year-page.tsx'

interface Place {
  ctx: Context
  organ: Organ
  site: Site
}

async function versionPages({ ctx, organ, site }: Place, year: PublishedYear): Promise<SourcedPage[]> {
  const pages: SourcedPage[] = []
  for (const version of year.versions) {
    const { json } = version.files
    if (json === undefined) continue
    const file = ReportFileSchema.parse(JSON.parse((await ctx.files.get(json)).toString('utf8')))
    pages.push(versionPage(organ, site, { year, version, file }))
  }
  return pages
}

/** A report that was taken off the site takes all its versions and files with it. */
function goneOf({ organ, site }: Place, { year, versions }: WithdrawnYear): NonNullable<Sourced['gone']> {
  const reason = '这份年度报告已经从网站撤下，各版和数据文件一并撤下。'
  const title = `${year}年政府信息公开工作年度报告`
  const pages = [
    reportPaths.year(site, year),
    ...versions.map(({ number }) => reportPaths.version(site, year, number)),
  ]
  const files = versions.flatMap((version) => versionFiles(site, organ.name, version))
  return [...pages, ...files.map(({ path }) => path)].map((path) => ({ path, title, reason }))
}

async function pages(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const { site } = organ
  if (!site) return { write: [] }
  const place = { ctx, organ, site }
  const { years, withdrawn } = await publishedYears(ctx, organ.id)
  const isMeant = ({ year }: { year: number }) => id === undefined || String(year) === id
  const meant = years.filter(isMeant)
  const write: SourcedPage[] = []
  for (const year of meant) write.push(...(await versionPages(place, year)), yearPage(organ, site, year))
  return {
    write: [...write, historyPage(organ, site, years)],
    files: meant.flatMap(({ versions }) =>
      versions.flatMap((version) => versionFiles(site, organ.name, version)),
    ),
    gone: withdrawn.filter(isMeant).flatMap((year) => goneOf(place, year)),
  }
}

/** The public pages of yearly reports: all years with charts, the versions of each, each version as it stood. */
export const reportsSource: PageSource = {
  key: 'annual-report',
  pages,
  naming: (ctx, organ, article) => yearsOfArticle(ctx, organ.id, article),
}

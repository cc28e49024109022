import type { Context } from '#kernel/context.ts'
import type { Organ, Site } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { reportPaths } from '../public-path.ts'
import { historyPage } from './history-page.tsx'
import { keptVersions } from './kept-version.ts'
import { type PublishedYear, publishedYears, type WithdrawnYear, yearsOfArticle } from './published-years.ts'
import { versionFiles } from './version-files.ts'
import { versionPage } from './version-page.tsx'
import { yearPage } from './year-page.tsx'

interface Place {
  ctx: Context
  organ: Organ
  site: Site
}

/** The pages and files of one year: every version, and what they have in common. */
async function yearPages({ ctx, organ, site }: Place, published: PublishedYear) {
  const kept = await keptVersions(ctx, organ, published)
  const [newest, ...older] = kept.map(({ version }) => version)
  const year = newest
    ? { ...published, versions: [newest, ...older] as PublishedYear['versions'] }
    : published
  return {
    write: [...kept.map((one) => versionPage(organ, site, { year, ...one })), yearPage(organ, site, year)],
    files: year.versions.flatMap((version) => versionFiles(site, organ.name, version)),
  }
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
  const write: SourcedPage[] = []
  const files: NonNullable<Sourced['files']> = []
  for (const year of years.filter(isMeant)) {
    const one = await yearPages(place, year)
    write.push(...one.write)
    files.push(...one.files)
  }
  return {
    write: [...write, historyPage(organ, site, years)],
    files,
    gone: withdrawn.filter(isMeant).flatMap((year) => goneOf(place, year)),
  }
}

/** The public pages of yearly reports: all years with charts, the versions of each, each version as it stood. */
export const reportsSource: PageSource = {
  key: 'annual-report',
  pages,
  naming: (ctx, organ, article) => yearsOfArticle(ctx, organ.id, article),
}

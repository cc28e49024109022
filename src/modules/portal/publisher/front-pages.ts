import { publishedList } from '#modules/articles/index.ts'
import { guideOf } from '#modules/disclosure-guide/index.ts'
import type { Column, Organ } from '#modules/organs/index.ts'
import { englishApply, englishHome } from '../english/english-pages.tsx'
import type { ColumnBlock } from '../pages/column-blocks.tsx'
import { contentPage } from '../pages/content-page.tsx'
import { disclosurePage } from '../pages/disclosure-page.tsx'
import { REPORTS } from '../pages/disclosure-sections.ts'
import { groupPage } from '../pages/group-page.tsx'
import { guidePage } from '../pages/guide-page.tsx'
import { homePage } from '../pages/home-page.tsx'
import { maintenancePage } from '../pages/maintenance-page.tsx'
import { mapPage } from '../pages/map-page.tsx'
import { columnAddress } from '../pages/neighbours.ts'
import type { ListItem } from '../pages/news-list.tsx'
import { notFoundPage } from '../pages/not-found-page.tsx'
import { organisationPage } from '../pages/organisation-page.tsx'
import { reportsPage } from '../pages/reports-page.tsx'
import { paths } from '../shell/paths.ts'
import { columnsOf } from '../shell/site-shell.ts'
import { catalogueEntries } from './catalogue-views.ts'
import { writeSiteFeeds } from './feed-files.ts'
import { homeBlocks } from './page-source.tsx'
import { columnNamed, listItem, type Press } from './press.ts'

const NEWEST_AT_HOME = 10
const IN_A_BLOCK = 5
const BLOCKS_AT_HOME = 6
const REPORTS_SHOWN = 200

const linkTo = (press: Press, column: Column) => ({
  name: column.name,
  href: columnAddress(press.shell, column),
})

async function blockOf(press: Press, column: Column): Promise<ColumnBlock> {
  const newest = await press.newestIn(column.key)
  return { ...linkTo(press, column), items: newest.slice(0, IN_A_BLOCK).map((article) => listItem(article)) }
}

const blocksOf = (press: Press, columns: Column[]) =>
  Promise.all(columns.map((column) => blockOf(press, column)))

async function newestOfAll(press: Press, limit: number): Promise<ListItem[]> {
  const newest = await press.newest()
  return newest.slice(0, limit).map((article) => listItem(article, columnNamed(press, article.column)?.name))
}

async function reportsOf(press: Press): Promise<ListItem[]> {
  const wanted = { columns: [REPORTS], from: 0, limit: REPORTS_SHOWN, newest: true }
  return (await publishedList(press.ctx, press.organ, wanted)).map((article) => listItem(article))
}

const childrenOf = (press: Press): Organ[] =>
  press.directory.all().filter((organ) => organ.parent === press.organ)

/** Where "all" of what is new leads: the first group of the navigation. */
const newestHref = (press: Press) => press.shell.navigation[1]?.href ?? press.shell.site.path

/** Columns whose newest articles stand on the home page: first papers and affairs, without what the list shows. */
const HOME_GROUPS = ['documents', 'affairs', 'news']

/** Writes the home page. */
export async function writeHome(press: Press): Promise<void> {
  const { site } = press.shell
  const candidates = HOME_GROUPS.flatMap((group) => columnsOf(site, group))
  const filled = (await blocksOf(press, candidates)).filter((block) => block.items.length > 0)
  const columns = filled.slice(0, BLOCKS_AT_HOME)
  const shown = new Set(columns.map((block) => block.href))
  const view = {
    newest: await newestOfAll(press, NEWEST_AT_HOME),
    newestHref: newestHref(press),
    columns,
    blocks: await homeBlocks(press),
    mailbox: press.sources.some((source) => source.key === 'messages'),
    others: site.columns.map((column) => linkTo(press, column)).filter(({ href }) => !shown.has(href)),
    below: childrenOf(press).flatMap((organ) =>
      organ.site
        ? [
            {
              name: organ.name,
              href: organ.site.path,
              about: `${organ.contact.address}，${organ.contact.telephone}`,
            },
          ]
        : [],
    ),
  }
  await press.folder.writePage(site.path, homePage(press.shell, view))
  await writeEnglish(press, view.newest)
  await press.folder.writePage(paths.map(site), mapPage(press.shell, { ...view, services: view.blocks }))
}

async function writeEnglish({ shell, folder }: Press, newest: ListItem[]): Promise<void> {
  if (!shell.site.englishName) return
  await folder.writePage(paths.english(shell.site), englishHome(shell, newest))
  await folder.writePage(paths.englishApply(shell.site), englishApply(shell))
}

/** Writes the home page and what is shown while forms cannot answer: both tell of a planned maintenance. */
export async function writeFront(press: Press): Promise<void> {
  await press.folder.writePage(paths.maintenance(press.shell.site), maintenancePage(press.shell))
  await writeHome(press)
}

async function writeDisclosure(press: Press): Promise<void> {
  const { shell } = press
  const reports = await reportsOf(press)
  const newest = await newestOfAll(press, IN_A_BLOCK)
  await press.folder.writePage(paths.reports(shell.site), reportsPage(shell, reports))
  const answers = press.sources.some((source) => source.key === 'disclosure-log')
  const shown = reports.slice(0, IN_A_BLOCK)
  const view = { newest, newestHref: newestHref(press), reports: shown, answers }
  await press.folder.writePage(paths.disclosure(shell.site), disclosurePage(shell, view))
}

async function writeOrganisation(press: Press): Promise<void> {
  const { shell } = press
  const columns = await blocksOf(press, columnsOf(shell.site, 'organisation'))
  const page = organisationPage(shell, { below: childrenOf(press), columns })
  await press.folder.writePage(paths.organisation(shell.site), page)
}

/** Writes the guide page. */
export async function writeGuide(press: Press): Promise<void> {
  const { shell } = press
  const guide = await guideOf(press.ctx, press.organ)
  await press.folder.writePage(paths.guide(shell.site), guidePage(shell, guide))
}

/** Writes 法定主动公开内容 from the catalogue and the columns. */
export async function writeContent(press: Press): Promise<void> {
  const { shell } = press
  const entries = await catalogueEntries(press)
  const columns = shell.site.columns.map((column) => linkTo(press, column))
  await press.folder.writePage(paths.content(shell.site), contentPage(shell, { columns, entries }))
}

/** A group has a page of its own unless another page stands at its address. */
function hasGroupPage(press: Press, group: string): boolean {
  const taken = press.shell.site.columns.some((column) => column.key === group)
  return group !== 'organisation' && group !== 'disclosure' && !taken
}

async function writeGroup(press: Press, group: string): Promise<void> {
  const { shell } = press
  if (!hasGroupPage(press, group)) return
  const page = groupPage(shell, group, await blocksOf(press, columnsOf(shell.site, group)))
  await press.folder.writePage(paths.column(shell.site, group), page)
}

/** Writes the pages that gather from several columns, as far as articles in these groups moved. */
export async function writeGatheringPages(press: Press, groups: ReadonlySet<string>): Promise<void> {
  const inNavigation = press.shell.navigation.map((entry) => entry.key).filter((key) => groups.has(key))
  for (const group of inNavigation) await writeGroup(press, group)
  if (groups.has('organisation')) await writeOrganisation(press)
  await writeDisclosure(press)
  await writeHome(press)
  await writeSiteFeeds(press)
}

/** Writes every page that is not an article or a list. */
export async function writeFrontPages(press: Press): Promise<void> {
  const { shell } = press
  await press.folder.writePage(paths.notFound(shell.site), notFoundPage(shell))
  await press.folder.writePage(paths.maintenance(shell.site), maintenancePage(shell))
  await writeGuide(press)
  await writeContent(press)
  await writeGatheringPages(press, new Set(shell.navigation.map((entry) => entry.key)))
}

/** Writes the pages of a site that name the organs under it. */
export async function writeChildren(press: Press): Promise<void> {
  await writeOrganisation(press)
  await writeHome(press)
}

import { readCases } from '#kernel/ledger/index.ts'
import { catalogueItemProcedure, catalogueItems } from '#modules/catalogue/index.ts'
import { standingColumn } from '#modules/organs/index.ts'
import { columnClass } from '../rules/column-class.ts'
import { type ColumnSeen, columnFaults, homeFaults } from '../rules/column-faults.ts'
import { type ItemSeen, overdueItems } from '../rules/duty-faults.ts'
import { readPage } from './read-page.ts'
import type { Scene, Sighting } from './scene.ts'

const newestOf = (days: readonly string[], today: string) =>
  days
    .filter((day) => day <= today)
    .sort()
    .at(-1) ?? null

/** The newest day the home page shows; undefined when there is no home page. */
export async function homeNewest(scene: Scene): Promise<string | null | undefined> {
  const html = await scene.page(scene.site.path)
  return html === undefined ? undefined : newestOf(readPage(html).days, scene.today)
}

/** Looks at the home page as a visitor finds it. */
export async function lookAtHome(scene: Scene): Promise<Sighting> {
  const newest = await homeNewest(scene)
  if (newest === undefined) throw new Error('首页还没有写出')
  return { faults: homeFaults({ address: scene.site.path, newest }, scene.today), looked: 1 }
}

/** The columns in which the columns an item names stand now. */
const keysOf = ({ site }: Scene, named: readonly string[]) => [
  ...new Set(named.map((key) => standingColumn(site, key)?.key ?? key)),
]

/** Which department answers for a column, as the catalogue has it. */
async function departments(scene: Scene): Promise<Map<string, string>> {
  const items = await catalogueItems(scene.ctx, scene.organ.id)
  const placed = (item: (typeof items)[number]) => keysOf(scene, item.columns)
  return new Map(items.flatMap((item) => placed(item).map((key) => [key, item.department] as const)))
}

/** The columns as their pages show them. */
export async function columnsSeen(scene: Scene): Promise<ColumnSeen[]> {
  const responsible = await departments(scene)
  return Promise.all(
    scene.site.columns.map(async ({ key, name, group, closedOn }) => {
      const address = `${scene.site.path}${key}/`
      const html = await scene.page(address)
      const page = html === undefined ? undefined : readPage(html)
      return {
        ...{ key, name, address, kind: columnClass({ name, group, closed: closedOn !== undefined }) },
        newest: newestOf(page?.days ?? [], scene.today),
        blank: page === undefined || page.empty,
        department: responsible.get(key) ?? '',
      }
    }),
  )
}

/** Looks at every column's page: blank, or not updated in its time. */
export async function lookAtColumns(scene: Scene): Promise<Sighting> {
  const columns = await columnsSeen(scene)
  return {
    faults: columnFaults(columns, scene.today, scene.setting('regularMonths')),
    looked: columns.length,
  }
}

/** Looks for items of the catalogue under which nothing was published in time. */
export async function lookAtCatalogue(scene: Scene): Promise<Sighting> {
  const items = (await catalogueItems(scene.ctx, scene.organ.id)).filter((item) => item.method === '主动公开')
  const ids = items.map((item) => item.id)
  const cases = await readCases(scene.ctx, catalogueItemProcedure, scene.organ.id, ids)
  const since = new Map(cases.map(({ id, events }) => [id, events[0]?.day ?? scene.today]))
  const columns = new Map((await columnsSeen(scene)).map((column) => [column.key, column]))
  const seen: ItemSeen[] = items.map((item) => ({
    id: item.id,
    name: `${item.level1}·${item.level2}`,
    department: item.department,
    since: since.get(item.id) ?? scene.today,
    limitDays: item.limitDays,
    columns: keysOf(scene, item.columns).map((key) => columns.get(key)?.name ?? key),
    published: keysOf(scene, item.columns).filter((key) => columns.get(key)?.blank === false).length,
  }))
  return { faults: overdueItems(seen, scene.today, scene.ctx.calendar()), looked: seen.length }
}

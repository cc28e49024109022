import { announce } from '#kernel/outbox/outbox.ts'
import { publishedByClass, publishedList } from '#modules/articles/index.ts'
import { catalogueItems } from '#modules/catalogue/index.ts'
import type { CatalogueEntry } from '../pages/content-page.tsx'
import { columnAddress } from '../pages/neighbours.ts'
import { paths } from '../shell/paths.ts'
import { cataloguePage } from '../views/catalogue-page.tsx'
import { itemOfKey } from '../views/classes.ts'
import { viewPage } from '../views/view-page.tsx'
import { type CatalogueView, type ClassCounts, countOf, listOf, viewsOf } from '../views/views.ts'
import { writeNumberedList } from './column-lists.ts'
import { readStarts } from './list-starts.ts'
import { columnNamed, type Press } from './press.ts'

/** Every document stands in three or four views: longer pages keep their number small. */
const PER_VIEW_PAGE = 100
const TOPIC = 'open-data'
const VIEWS = 'views:'

/** The items of the basic catalogue as pages show them. */
export async function catalogueEntries(press: Press): Promise<CatalogueEntry[]> {
  const { shell } = press
  const departments = new Map(shell.organ.departments.map(({ id, name }) => [id, name]))
  return (await catalogueItems(press.ctx, press.organ)).map((item) => ({
    ...item,
    department: departments.get(item.department) ?? item.department,
    columns: [...new Set(item.columns.flatMap((key) => columnNamed(press, key) ?? []))].map((column) => ({
      name: column.name,
      href: columnAddress(shell, column),
    })),
  }))
}

const views = async (press: Press) => viewsOf(press.shell.organ, await catalogueEntries(press))

/** Writes the pages of a view; says which. */
function writeView(press: Press, view: CatalogueView, places: readonly number[] | 'all'): Promise<string[]> {
  const { wanted } = view
  const newest = { ...wanted, from: 0, limit: PER_VIEW_PAGE, newest: true }
  return writeNumberedList(
    press,
    {
      key: listOf(view),
      wanted,
      perPage: PER_VIEW_PAGE,
      newest: () => publishedList(press.ctx, press.organ, newest),
      page: (page) => viewPage(press.shell, { view, ...page }),
    },
    places,
  )
}

async function writeOverview(press: Press, all: CatalogueView[], counts: ClassCounts): Promise<void> {
  const counted = all.map((view) => ({ ...view, count: countOf(view, counts) }))
  await press.folder.writePage(paths.catalogue(press.shell.site), cataloguePage(press.shell, counted))
}

/** A view in which nothing ever stood is one page that says so. */
async function writeEmpty(press: Press, view: CatalogueView): Promise<void> {
  const page = viewPage(press.shell, { view, items: [], number: undefined, numbers: [] })
  await press.folder.writePage(paths.catalogueView(press.shell.site, view.key), page)
}

async function writeWhole(press: Press, view: CatalogueView, counts: ClassCounts): Promise<void> {
  const numbered = countOf(view, counts) > 0 || (await readStarts(press, listOf(view))).length > 0
  await (numbered ? writeView(press, view, 'all') : writeEmpty(press, view))
}

async function writeViewsOf(press: Press, wanted: (view: CatalogueView) => boolean): Promise<void> {
  const all = await views(press)
  const counts = await publishedByClass(press.ctx, press.organ)
  await Promise.all(all.filter(wanted).map((view) => writeWhole(press, view, counts)))
  await writeOverview(press, all, counts)
}

/** Writes every page of every view, and what leads to them. */
export const writeAllViews = (press: Press) => writeViewsOf(press, () => true)

/** Writes the areas anew: an item of the basic catalogue may have come to another. */
export const writeAreas = (press: Press) => writeViewsOf(press, ({ kind }) => kind === 'area')

/** The views that class keys lead to: an item leads to the area it stands in today. */
function viewsAt(all: CatalogueView[], key: string): CatalogueView[] {
  const item = itemOfKey(key)
  return all.filter((view) =>
    item === undefined ? view.key === key : view.entries.some(({ id }) => id === item),
  )
}

/** A place of the lists at which something under a class key moved. */
interface Touch {
  key: string
  place: number
}

async function writeTouched(press: Press, all: CatalogueView[], touches: Touch[]): Promise<string[]> {
  const places = new Map<CatalogueView, number[]>()
  for (const { key, place } of touches)
    for (const view of viewsAt(all, key)) places.set(view, [...(places.get(view) ?? []), place])
  const written: string[] = []
  for (const [view, touched] of places) written.push(...(await writeView(press, view, touched)))
  return written
}

/** Writes the views in which something moved, with the numbers that lead to them. */
export async function writeViews(press: Press, touches: Touch[]): Promise<void> {
  const all = await views(press)
  await writeTouched(press, all, touches)
  await writeOverview(press, all, await publishedByClass(press.ctx, press.organ))
}

/** What refs say has moved in the views. */
export function touchesIn(refs: readonly string[]): Touch[] {
  return refs
    .filter((ref) => ref.startsWith(VIEWS))
    .map((ref) => {
      const [key = '', place = ''] = ref.slice(VIEWS.length).split('@')
      return { key, place: Number(place) }
    })
}

interface Standing {
  place: number
  classes: string[]
}

/**
 * Keeps the views up to what moved. What is public no more leaves them at once, before its page goes; what is new or
 * changed waits until the next gathering, so that publishing costs no more where there is much. Says what was written.
 */
export async function followViews(
  press: Press,
  moved: { before: Standing | undefined; after: Standing | undefined }[],
): Promise<string[]> {
  const touchesOf = (standing: Standing | undefined): Touch[] =>
    (standing?.classes ?? []).map((key) => ({ key, place: standing?.place ?? 0 }))
  const gone = moved.flatMap(({ before, after }) => (after ? [] : touchesOf(before)))
  const written = gone.length > 0 ? await writeTouched(press, await views(press), gone) : []
  const touched = moved.flatMap(({ before, after }) => [...touchesOf(before), ...touchesOf(after)])
  const refs = new Set(touched.map(({ key, place }) => `${VIEWS}${key}@${place}`))
  for (const ref of refs) await announce(press.ctx, TOPIC, press.organ, ref)
  return written
}

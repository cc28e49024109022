import type { Context } from '#kernel/context.ts'
import { findCase, readCases } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { type Entry, entryProcedure } from '../entry.ts'
import { textsOf } from '../entry-text.ts'
import { entryPath, filePath, logPath } from '../public-path.ts'
import { type EntryRow, publicRows, yearsOf } from '../store.ts'
import { EntryBody, LogBody, type PublicEntry } from './log-pages.tsx'

const NEWEST = 20
const AT_HOME = 5
const MOST = 2000
const COLUMN = '依申请公开答复'

const ABOUT = {
  name: COLUMN,
  description: '依申请公开的答复中，别人也可能需要的，去掉申请人的信息以后公开。',
  keywords: ['依申请公开', '答复'],
  group: 'disclosure',
}

// What was erased from the vault is not published any more.
async function entriesOf(ctx: Context, organ: Organ, rows: EntryRow[]): Promise<PublicEntry[]> {
  const texts = await textsOf(
    ctx,
    organ.id,
    rows.map((row) => row.text_ref),
  )
  return rows.flatMap((row) => {
    const text = texts.get(row.text_ref)
    if (!text || row.year === null || row.value === null || row.public_day === null) return []
    const path = entryPath(organ, { year: row.year, value: row.value })
    return [{ ...text, path, answeredDay: row.answered_day, publicDay: row.public_day }]
  })
}

function listPage(
  organ: Organ,
  path: string,
  title: string,
  entries: PublicEntry[],
  years: number[],
): SourcedPage {
  const up = title === COLUMN ? [{ name: COLUMN }] : [{ name: COLUMN, href: logPath(organ) }, { name: title }]
  const body = <LogBody organ={organ} title={title} entries={entries} years={years} />
  return { path, title, meta: { column: { ...ABOUT, name: title } }, breadcrumbs: up, body }
}

async function columnPage(ctx: Context, organ: Organ, years: number[]): Promise<SourcedPage> {
  const entries = await entriesOf(ctx, organ, await publicRows(ctx.db, organ.id, { limit: NEWEST }))
  return listPage(organ, logPath(organ), COLUMN, entries, years)
}

async function yearPage(ctx: Context, organ: Organ, year: number, years: number[]): Promise<SourcedPage> {
  const entries = await entriesOf(ctx, organ, await publicRows(ctx.db, organ.id, { year, limit: MOST }))
  return listPage(organ, `${logPath(organ)}${year}.html`, `${year}年公开的答复`, entries, years)
}

async function entryPages(
  ctx: Context,
  organ: Organ,
  states: (Entry | undefined)[],
): Promise<Required<Pick<Sourced, 'write' | 'files'>>> {
  const open = states.flatMap((state) => (state?.standing === 'public' && state.published ? [state] : []))
  const texts = await textsOf(
    ctx,
    organ.id,
    open.map(({ text }) => text.vault),
  )
  const pages = open.flatMap((state) => {
    const text = texts.get(state.text.vault)
    const { published, answeredDay } = state
    if (!text || !published) return []
    const path = entryPath(organ, published.taken)
    const entry = { ...text, path, answeredDay, publicDay: published.day }
    const files = published.files.map(({ name, hash }, at) => {
      const href = filePath(organ, published.taken, name, at)
      return { href, name, hash }
    })
    const article = {
      title: text.title,
      publishedAt: `${published.day} 00:00`,
      source: organ.name,
      author: organ.name,
      keywords: ['依申请公开', '答复'],
      description: text.title,
    }
    const page: SourcedPage = {
      path,
      title: text.title,
      meta: { column: ABOUT, article },
      breadcrumbs: [{ name: COLUMN, href: logPath(organ) }, { name: text.title }],
      body: <EntryBody organ={organ} entry={entry} files={files} />,
    }
    return [{ page, files: files.map(({ href, hash }) => ({ path: href, hash })) }]
  })
  return { write: pages.map(({ page }) => page), files: pages.flatMap(({ files }) => files) }
}

async function allPages(ctx: Context, organ: Organ): Promise<Sourced> {
  const years = await yearsOf(ctx.db, organ.id)
  const rows = await publicRows(ctx.db, organ.id, { limit: MOST })
  const cases = await readCases(
    ctx,
    entryProcedure,
    organ.id,
    rows.map(({ id }) => id),
  )
  const entries = await entryPages(
    ctx,
    organ,
    cases.map(({ state }) => state),
  )
  const lists = await Promise.all(years.map((year) => yearPage(ctx, organ, year, years)))
  return { ...entries, write: [...entries.write, ...lists, await columnPage(ctx, organ, years)] }
}

async function onePage(ctx: Context, organ: Organ, id: string): Promise<Sourced> {
  const state = (await findCase(ctx, entryProcedure, organ.id, id))?.state
  if (!state?.published) return { write: [] }
  const { taken, files } = state.published
  const years = await yearsOf(ctx.db, organ.id)
  const lists = [await yearPage(ctx, organ, taken.year, years), await columnPage(ctx, organ, years)]
  if (state.standing === 'public') {
    const entries = await entryPages(ctx, organ, [state])
    return { ...entries, write: [...entries.write, ...lists] }
  }
  const title = '这条答复已经撤下'
  const reason = '这条答复不再公开。'
  const gone = files.map(({ name }, at) => ({ path: filePath(organ, taken, name, at), title, reason }))
  return { write: lists, gone: [{ path: entryPath(organ, taken), title, reason }, ...gone] }
}

/** The public log of answers to applications, one page an answer, nobody to be recognised in any. */
export const disclosureLogSource: PageSource = {
  key: 'disclosure-log',
  pages: (ctx, organ, id) => (id === undefined ? allPages(ctx, organ) : onePage(ctx, organ, id)),
  async home(ctx, organ) {
    const entries = await entriesOf(ctx, organ, await publicRows(ctx.db, organ.id, { limit: AT_HOME }))
    if (entries.length === 0) return undefined
    const items = entries.map(({ path, title, publicDay }) => ({ href: path, title, day: publicDay }))
    return { name: COLUMN, href: logPath(organ), items }
  },
}

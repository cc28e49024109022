import type { ReactNode } from 'react'
import type { Context } from '#kernel/context.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { ColumnBlock } from '../pages/column-blocks.tsx'
import type { PageMeta } from '../shell/page-meta.ts'
import { type Breadcrumb, sitePage } from '../shell/site-page.tsx'
import type { Press } from './press.ts'
import { mapPages } from './sitemap-files.ts'

/** A page another module brings; the publisher frames it and writes it. */
export interface SourcedPage {
  /** Address on this installation, under the organ's site path. */
  path: string
  title: string
  meta?: PageMeta
  breadcrumbs?: Breadcrumb[]
  body: ReactNode
}

/** A file another module brings (a poster, a gazette), by its hash in the file store. */
export interface SourcedFile {
  /** `<site path>files/<folder>/<name>`, the name percent-encoded. */
  path: string
  hash: string
}

/** What a source has to say about one notice. */
export interface Sourced {
  write: SourcedPage[]
  files?: SourcedFile[]
  /** Addresses to take away: of pages, with the reason their visitors are told, or of files. */
  gone?: { path: string; title: string; reason: string }[]
}

/** A module with public pages of its own. */
export interface PageSource {
  /** It follows the notices `key` and `key:ID`. */
  key: string
  /** The pages a notice touches; all of the organ's when `id` is undefined. Pages before the lists that name them. */
  pages(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced>
  /** What of it names an article, so that it is written again when the article appears, changes or goes. */
  naming?(ctx: Context, organ: Organ, article: string): Promise<string[]>
  /** What the home page shows of it; nothing when there is nothing to show. */
  home?(ctx: Context, organ: Organ): Promise<ColumnBlock | undefined>
}

const isPage = (path: string) => path.endsWith('.html') || path.endsWith('/')

async function write(press: Press, { write: pages, files = [], gone = [] }: Sourced): Promise<void> {
  for (const file of files) await press.folder.placeFile(file.path, press.ctx.files.pathOf(file.hash))
  for (const page of pages) await press.folder.writePage(page.path, sitePage({ site: press.shell, ...page }))
  const drop = gone.map(({ path }) => path)
  await mapPages(press, { add: pages.map(({ path }) => path), drop })
  for (const { path, title, reason } of gone) {
    if (!isPage(path)) {
      await press.folder.removeFile(path)
      continue
    }
    const body = (
      <>
        <h1>{title}</h1>
        <p>{reason}</p>
      </>
    )
    await press.folder.replaceByNote(path, sitePage({ site: press.shell, title, path, body }))
  }
}

const ARTICLE = 'article:'

/** What of a source the refs touch: its own refs, and what names an article among them. */
async function touched(press: Press, source: PageSource, refs: string[]): Promise<Set<string | undefined>> {
  const own = `${source.key}:`
  const named = (ref: string) =>
    source.naming?.(press.ctx, press.shell.organ, ref.slice(ARTICLE.length)) ?? []
  const ids = new Set<string | undefined>()
  if (refs.includes(source.key)) ids.add(undefined)
  for (const ref of refs) {
    if (ref.startsWith(own)) ids.add(ref.slice(own.length))
    if (ref.startsWith(ARTICLE)) for (const id of await named(ref)) ids.add(id)
  }
  return ids
}

/** Writes the pages of every source that the refs name; true when one of them shows something at home. */
export async function followSources(press: Press, refs: string[]): Promise<boolean> {
  let home = false
  for (const source of press.sources)
    for (const id of await touched(press, source, refs)) {
      await write(press, await source.pages(press.ctx, press.shell.organ, id))
      home ||= source.home !== undefined
    }
  return home
}

/** Writes all pages and files of all sources, and returns the pages and the folders the files stand in. */
export async function writeSources(press: Press): Promise<{ folders: Set<string>; pages: string[] }> {
  const folders = new Set<string>()
  const pages: string[] = []
  for (const source of press.sources) {
    const sourced = await source.pages(press.ctx, press.shell.organ, undefined)
    await write(press, sourced)
    pages.push(...sourced.write.map(({ path }) => path))
    for (const { path } of sourced.files ?? []) folders.add(path.slice(0, path.lastIndexOf('/') + 1))
  }
  return { folders, pages }
}

/** What the sources show on the home page. */
export async function homeBlocks(press: Press): Promise<ColumnBlock[]> {
  const blocks = await Promise.all(press.sources.map((source) => source.home?.(press.ctx, press.shell.organ)))
  return blocks.filter((block): block is ColumnBlock => block !== undefined)
}

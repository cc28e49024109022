import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { loadDirectory, type Organ, organById, type Site } from '#modules/organs/index.ts'
import type { Fault } from '../rules/checks.ts'
import type { LetterSeen } from '../rules/duty-faults.ts'
import type { LinkAnswer } from '../rules/link-verdict.ts'
import type { PageKind } from '../rules/page-marks.ts'
import type { SettingName } from '../settings.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { walkSite } from './walk-site.ts'

/** How the checks see: the folder of finished pages, our own server, and the world outside. */
export interface Eyes {
  siteFolder: string
  /** The status our own server answers an address with. */
  inner(address: string): Promise<number>
  /** What another site answers; never asked of inner addresses. */
  outer(url: string): Promise<LinkAnswer>
  /** Letters without an answer, and the newest public answer; left out where no letters are kept. */
  letters?(ctx: Context, organ: string): Promise<{ unanswered: LetterSeen[]; newest: Day | null }>
}

/** A stored page with its address. */
export interface StoredPage extends ReadPage {
  path: string
  kind: PageKind
}

/** Everything a look needs; pages are read once for all looks. */
export interface Scene {
  ctx: Context
  eyes: Eyes
  organ: Organ
  site: Site
  origin: string
  today: Day
  setting(name: SettingName): number
  page(path: string): Promise<string | undefined>
  pages(): Promise<StoredPage[]>
  /** Only this one subject is wanted, so that a re-test need not try everything. */
  only: string | undefined
  progress(done: number, total: number): Promise<void>
}

/** What a look came to. */
export interface Sighting {
  faults: Fault[]
  looked: number
  note?: string
}

function kindOf(site: Site, path: string): PageKind {
  if (path === site.path) return 'home'
  const inside = path.slice(site.path.length)
  if (/^content\/[^/]+\.html$/.test(inside)) return 'article'
  const key = /^([a-z0-9-]+)\/(\d+\.html)?$/.exec(inside)?.[1]
  return site.columns.some((column) => column.key === key) ? 'column' : 'other'
}

async function readAll(eyes: Eyes, site: Site, others: string[]): Promise<StoredPage[]> {
  const pages: StoredPage[] = []
  for (const path of await walkSite(eyes.siteFolder, site.path, others)) {
    const html = await storedPage(eyes.siteFolder, path)
    if (html !== undefined) pages.push({ path, kind: kindOf(site, path), ...readPage(html) })
  }
  return pages
}

function storedPage(folder: string, path: string): Promise<string | undefined> {
  const file = path.endsWith('/') ? `${path}index.html` : path
  return readFile(join(folder, file), 'utf8').catch(() => undefined)
}

/** Sets the scene for looking at an organ's site; undefined when it has none. */
export async function openScene(
  ctx: Context,
  eyes: Eyes,
  organId: string,
  parts: Pick<Scene, 'today' | 'setting' | 'only' | 'progress'>,
): Promise<Scene | undefined> {
  const organ = await organById(ctx, organId)
  const { site } = organ
  if (!site) return undefined
  const all = (await loadDirectory(ctx)).all()
  const others = all.flatMap((each) => (each.site && each.id !== organId ? [each.site.path] : []))
  let read: Promise<StoredPage[]> | undefined
  return {
    ...parts,
    ctx,
    eyes,
    organ,
    site,
    origin: publicUrl(ctx.config),
    page: (path) => storedPage(eyes.siteFolder, path),
    pages() {
      read ??= readAll(eyes, site, others)
      return read
    },
  }
}

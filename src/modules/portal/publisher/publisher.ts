import { mkdir } from 'node:fs/promises'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { type Notice, passOn } from '#kernel/outbox/outbox.ts'
import { type Directory, loadDirectory } from '#modules/organs/index.ts'
import { outwardWith } from '../leaving/leaving.ts'
import { siteShell } from '../shell/site-shell.ts'
import { publishAssets, writeTheme } from './assets.ts'
import { followNotices } from './follow-notices.ts'
import type { PageSource } from './page-source.tsx'
import { type Press, pressFor } from './press.ts'
import { type Progress, rebuildSite } from './rebuild-site.ts'
import { openSiteFolder } from './site-folder.ts'
import { markBuilt, wasBuiltWith } from './site-mark.ts'
import { sweepFolder } from './sweep-folder.ts'

/** Writes the finished pages of all sites into one folder. */
export interface Publisher {
  readonly siteFolder: string
  /** Address of the stylesheet the pages carry. */
  readonly stylesheet: string
  /** Follows what was announced on topic 'site'; all pages are written anew when the style changed. */
  publishPending(): Promise<number>
  /** Writes every page of one site, or of all. */
  publishAll(organ?: string, progress?: Progress): Promise<void>
  /** Has what waits followed soon, without waiting for it; errors are logged and tried again at the next call. */
  wake(): void
  /** Waits until nothing is being written. */
  idle(): Promise<void>
}

const TOPIC = 'site'

interface Shop {
  ctx: Context
  siteFolder: string
  stylesheet: string
  sources: PageSource[]
}

function pressAt(
  shop: Shop,
  ctx: Context,
  directory: Directory,
  organ: string,
  durably: boolean,
): Press | undefined {
  const found = directory.find(organ)
  const origin = publicUrl(ctx.config)
  const { stylesheet } = shop
  const outward = outwardWith(ctx.secrets)
  const shell = found && siteShell({ directory, organ: found, stylesheet, origin, outward })
  return (
    shell &&
    pressFor({
      ctx,
      directory,
      shell,
      sources: shop.sources,
      folder: openSiteFolder(shop.siteFolder, durably),
    })
  )
}

/** What each site must follow: its own notices, and news of organs above and below that its pages name. */
function refsBySite(notices: Notice[], directory: Directory): Map<string, string[]> {
  const refs = new Map<string, string[]>()
  const add = (organ: string, ref: string) => refs.set(organ, [...(refs.get(organ) ?? []), ref])
  for (const { organ, ref } of notices) {
    add(organ, ref)
    if (ref !== 'organ') continue
    const parent = directory.find(organ)?.parent
    if (parent) add(parent, 'children')
    for (const child of directory.all()) if (child.parent === organ) add(child.id, 'organ')
  }
  return refs
}

async function follow(shop: Shop, notices: Notice[], inside: Context): Promise<void> {
  const directory = await loadDirectory(inside)
  for (const [organ, refs] of refsBySite(notices, directory)) {
    const press = pressAt(shop, inside, directory, organ, true)
    if (!press) continue
    await writeTheme(press)
    await followNotices(press, refs)
  }
}

async function buildAll(shop: Shop, organ: string | undefined, progress?: Progress): Promise<void> {
  const directory = await loadDirectory(shop.ctx)
  const wanted = directory.all().filter((each) => organ === undefined || each.id === organ)
  for (const { id } of wanted) {
    const press = pressAt(shop, shop.ctx, directory, id, false)
    if (!press) continue
    await writeTheme(press)
    await rebuildSite(press, progress)
  }
  if (organ !== undefined || !wanted.some((each) => each.site)) return
  await sweepFolder(shop.siteFolder)
  await markBuilt(shop.siteFolder, shop.stylesheet)
}

/** Runs one task after another, never two at once. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run<T>(task: () => Promise<T>): Promise<T> {
      const mine = last.then(task, task)
      last = mine.catch(() => {})
      return mine
    },
    idle: () => last.then(() => {}),
  }
}

/** Opens the publisher on its folder and puts the stylesheet there; nothing else is written until it is asked to. */
export async function openPublisher(
  ctx: Context,
  options: { siteFolder: string; extraCss?: string[]; sources?: PageSource[] },
): Promise<Publisher> {
  const { siteFolder } = options
  await mkdir(siteFolder, { recursive: true })
  const stylesheet = await publishAssets(siteFolder, options.extraCss ?? [])
  const shop: Shop = { ctx, siteFolder, stylesheet, sources: options.sources ?? [] }
  const turn = inTurn()
  const pending = async () => {
    if (!(await wasBuiltWith(siteFolder, stylesheet))) await buildAll(shop, undefined)
    return passOn(ctx, TOPIC, (notices, inside) => follow(shop, notices, inside))
  }
  let waiting = false
  const publisher: Publisher = {
    siteFolder,
    stylesheet,
    publishPending: () => turn.run(pending),
    publishAll: (organ, progress) => turn.run(() => buildAll(shop, organ, progress)),
    wake() {
      if (waiting) return
      waiting = true
      const started = turn.run(() => {
        waiting = false
        return pending()
      })
      started.catch((error) => ctx.log.error({ err: error }, 'publishing failed; what waits is kept'))
    },
    idle: turn.idle,
  }
  return publisher
}

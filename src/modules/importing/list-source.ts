import { setImmediate } from 'node:timers/promises'
import { type Context, inTransaction } from '#kernel/context.ts'
import type { Found } from './incoming.ts'
import { askOnly } from './platform/fetch-own.ts'
import { readPlatformPage } from './platform/read-page.ts'
import { addRows, type ImportRow, keysIn, moveRun, type RunRow } from './store.ts'
import { readItem } from './wxr/read-item.ts'
import { itemsOf } from './wxr/split-items.ts'

const ITEMS_AT_ONCE = 50
const LONGEST_ITEM = 4_000_000
const MOST_PAGES = 5000
const LARGEST_LIST = 8 * 1024 * 1024

/** Whether to go on with the import, asked between two steps. */
export type GoesOn = () => boolean

async function rowOf(ctx: Context, run: RunRow, place: number, found: Found): Promise<ImportRow> {
  const { key, title, url } = 'document' in found ? found.document : found
  const hash = 'document' in found ? await ctx.files.put(Buffer.from(JSON.stringify(found.document))) : null
  return {
    ...{ organ_id: run.organ_id, run_id: run.id, place, origin: run.origin, source_key: key.slice(0, 200) },
    ...{ title: title.slice(0, 300), url: url.slice(0, 500) },
    origin_day: 'document' in found ? found.document.day : null,
    content_hash: hash,
    standing: 'document' in found ? 'waiting' : 'refused',
    reason: 'document' in found ? '' : found.refused,
    ...{ article_id: null, personal: 0, words: 0 },
  }
}

/** Writes down what was found, together with how far that brings the import; the import as it stands then. */
async function note(
  ctx: Context,
  run: RunRow,
  found: Found[],
  to: Pick<RunRow, 'reached' | 'state'>,
): Promise<RunRow | undefined> {
  const known = await keysIn(
    ctx.db,
    run,
    found.map((one) => ('document' in one ? one.document.key : one.key)),
  )
  const fresh = found.filter((one) => !known.has('document' in one ? one.document.key : one.key))
  const rows = await Promise.all(fresh.map((one, at) => rowOf(ctx, run, run.listed + at + 1, one)))
  const moved = { ...to, listed: run.listed + rows.length, updated_at: ctx.clock.now().toISOString() }
  const done = await inTransaction(ctx, async (inside) => {
    if (!(await moveRun(inside.db, run, moved))) return false
    await addRows(inside.db, rows)
    return true
  })
  return done ? { ...run, ...moved } : undefined
}

const read = (item: { xml: string; whole: boolean }): Found =>
  item.xml.length > LONGEST_ITEM
    ? { key: `long-${item.xml.length}`, title: '', url: '', refused: '这一条太长，没有读取' }
    : readItem(item)

async function listFile(ctx: Context, first: RunRow, goesOn: GoesOn): Promise<void> {
  const text = (await ctx.files.get(first.file_hash ?? '')).toString('utf8')
  let run: RunRow | undefined = first
  let batch: Found[] = []
  let reached = first.reached
  for (const item of itemsOf(text, first.reached)) {
    batch.push(read(item))
    reached += 1
    if (batch.length < ITEMS_AT_ONCE) continue
    run = await note(ctx, run, batch, { reached, state: 'listing' })
    if (!run || !goesOn()) return
    batch = []
    await setImmediate()
  }
  await note(ctx, run, batch, { reached, state: 'taking' })
}

function pageAddress(address: string, page: number): string {
  const url = new URL(address)
  url.searchParams.set('page', `${page}`)
  return url.href
}

async function pageOf(run: RunRow, page: number, innerHosts: readonly string[]) {
  const ask = askOnly(run.address, new Set(innerHosts))
  const answer = await ask(pageAddress(run.address, page), LARGEST_LIST)
  if ('fault' in answer) return answer
  return readPlatformPage(answer.body.toString('utf8')) ?? { fault: '答复不是目录管理平台的列表' }
}

/** Reads the next page; the import as it stands then, undefined when somebody else has moved it. */
async function listPage(ctx: Context, run: RunRow): Promise<RunRow | undefined> {
  const page = run.reached + 1
  const list = await pageOf(run, page, ctx.config.GONGKAI_IMPORT_HOSTS)
  if ('fault' in list) {
    const moved = { state: 'failed' as const, updated_at: ctx.clock.now().toISOString() }
    await moveRun(ctx.db, run, { ...moved, trouble: `第 ${page} 页：${list.fault}` })
    return undefined
  }
  const last = list.found.length === 0 || page >= MOST_PAGES
  const after = await note(ctx, run, list.found, { reached: page, state: last ? 'taking' : 'listing' })
  if (after?.state !== 'listing') return after
  // A site that gives the same page again and again has come to its end.
  const over = after.listed === run.listed || after.listed >= list.total
  return over ? note(ctx, after, [], { reached: page, state: 'taking' }) : after
}

async function listPages(ctx: Context, first: RunRow, goesOn: GoesOn): Promise<void> {
  for (let run: RunRow | undefined = first; run?.state === 'listing' && goesOn(); )
    run = await listPage(ctx, run)
}

/** Reads what the source holds, from where it stood, and writes down each document; nothing is taken over yet. */
export function listSource(ctx: Context, run: RunRow, goesOn: GoesOn): Promise<void> {
  return run.kind === 'wxr' ? listFile(ctx, run, goesOn) : listPages(ctx, run, goesOn)
}

import type { Context } from '../context.ts'
import { rowsAfter, type VaultRow } from '../vault/store.ts'
import { matchesSeal, type Sealed } from '../vault/vault.ts'
import { bucketOf } from './act.ts'
import { bucketRoot, checkpointGenesis, checkpointHash, rootOf } from './checkpoint.ts'
import { type Checkpoint, checkpointsOf, organsWithCheckpoints } from './checkpoint-store.ts'
import { genesis, type Link, linkHash } from './event.ts'
import { allHeads, eventsAfter, type Head } from './store.ts'

/** One thing found wrong, with the place it was found at. */
export interface Break {
  where: string
  what: string
}

/** What verifying found; `broken` lists every break, the first one first. */
export interface Verdict {
  ok: boolean
  events: number
  streams: number
  checkpoints: number
  broken: Break[]
}

const BATCH = 5000
const KEPT = 50
const placeOf = (link: Pick<Link, 'organ' | 'stream' | 'seq'>) =>
  `${link.organ} ${link.stream} 第${link.seq}条`
const keyOf = (organ: string, stream: string) => `${organ} ${stream}`

interface Walk {
  events: number
  /** Stream key -> hashes by sequence (index 0 is event 1). */
  hashes: Map<string, string[]>
  seals: Map<string, string>
  broken: Break[]
}

function collectSeals(value: unknown, organ: string, seals: Map<string, string>): void {
  if (value === null || typeof value !== 'object') return
  const seal = value as Partial<Sealed>
  if (typeof seal.vault === 'string' && typeof seal.hash === 'string')
    seals.set(keyOf(organ, seal.vault), seal.hash)
  for (const inner of Object.values(value)) collectSeals(inner, organ, seals)
}

function checkLink(link: Link, walk: Walk): void {
  const key = keyOf(link.organ, link.stream)
  const chain = walk.hashes.get(key) ?? []
  const expectedPrev = chain.at(-1) ?? genesis(link.organ, link.stream)
  if (link.seq !== chain.length + 1)
    walk.broken.push({ where: placeOf(link), what: `前面缺少第${chain.length + 1}条` })
  else if (link.prevHash !== expectedPrev) walk.broken.push({ where: placeOf(link), what: '与前一条不相连' })
  else if (linkHash(link) !== link.hash) walk.broken.push({ where: placeOf(link), what: '内容与哈希不符' })
  chain.push(link.hash)
  walk.hashes.set(key, chain)
  collectSeals(link.payload, link.organ, walk.seals)
}

async function walkEvents(ctx: Pick<Context, 'db'>): Promise<Walk> {
  const walk: Walk = { events: 0, hashes: new Map(), seals: new Map(), broken: [] }
  let after = { organ: '', stream: '', seq: 0 }
  for (;;) {
    const links = await eventsAfter(ctx.db, after, BATCH)
    for (const link of links) checkLink(link, walk)
    walk.events += links.length
    const last = links.at(-1)
    if (!last || links.length < BATCH) return walk
    after = { organ: last.organ, stream: last.stream, seq: last.seq }
  }
}

function checkHeads(heads: Head[], walk: Walk): void {
  const known = new Set(heads.map((head) => keyOf(head.organ, head.stream)))
  for (const head of heads) {
    const chain = walk.hashes.get(keyOf(head.organ, head.stream)) ?? []
    if (chain.length !== head.seq || chain.at(-1) !== head.hash)
      walk.broken.push({
        where: `${head.organ} ${head.stream}`,
        what: `应有 ${head.seq} 条，实有 ${chain.length} 条`,
      })
  }
  for (const key of walk.hashes.keys())
    if (!known.has(key)) walk.broken.push({ where: key, what: '没有登记在册' })
}

function rootFrom(heads: Map<string, { seq: number; hash: string }>): string {
  const buckets = new Map<number, { stream: string; seq: number; hash: string }[]>()
  for (const stream of [...heads.keys()].sort()) {
    const head = heads.get(stream)
    const bucket = bucketOf(stream)
    if (head) buckets.set(bucket, [...(buckets.get(bucket) ?? []), { stream, ...head }])
  }
  return rootOf(
    [...buckets].map(([bucket, inside]) => ({ bucket, hash: bucketRoot(inside), streams: inside.length })),
  )
}

function checkpointFault(checkpoint: Checkpoint, before: Checkpoint | undefined): string | undefined {
  if (checkpoint.number !== (before?.number ?? 0) + 1) return '前面缺少检查点'
  if (checkpoint.prevHash !== (before?.hash ?? checkpointGenesis(checkpoint.organ)))
    return '与前一个检查点不相连'
  if (checkpointHash(checkpoint) !== checkpoint.hash) return '检查点内容与哈希不符'
  return undefined
}

function movedFault(checkpoint: Checkpoint, walk: Walk): string | undefined {
  for (const [stream, seq, hash] of checkpoint.moved) {
    const found = walk.hashes.get(keyOf(checkpoint.organ, stream))?.[seq - 1]
    if (found === undefined) return `${stream} 第${seq}条已不存在`
    if (found !== hash) return `${stream} 第${seq}条被改写过`
  }
  return undefined
}

function checkCheckpoints(checkpoints: Checkpoint[], walk: Walk): void {
  const heads = new Map<string, { seq: number; hash: string }>()
  let before: Checkpoint | undefined
  for (const checkpoint of checkpoints) {
    for (const [stream, seq, hash] of checkpoint.moved) heads.set(stream, { seq, hash })
    const fault = checkpointFault(checkpoint, before) ?? movedFault(checkpoint, walk)
    if (fault) walk.broken.push({ where: `${checkpoint.organ} 检查点 ${checkpoint.number}`, what: fault })
    before = checkpoint
  }
  // The roots build on one another through `heads`; the newest one covers them all.
  if (before && rootFrom(heads) !== before.root)
    walk.broken.push({ where: `${before.organ} 检查点 ${before.number}`, what: '根与各条记录对不上' })
}

function checkVaultRow(row: VaultRow, walk: Walk): void {
  const hash = walk.seals.get(keyOf(row.organ_id, row.ref))
  if (hash !== undefined && !matchesSeal(row, hash))
    walk.broken.push({ where: `${row.organ_id} 保管件 ${row.ref}`, what: '个人信息与登记的哈希不符' })
}

async function checkVault(ctx: Pick<Context, 'db'>, walk: Walk): Promise<void> {
  let after = { organ: '', ref: '' }
  const missing = new Set(walk.seals.keys())
  for (;;) {
    const rows = await rowsAfter(ctx.db, after, BATCH)
    for (const row of rows) {
      missing.delete(keyOf(row.organ_id, row.ref))
      checkVaultRow(row, walk)
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = { organ: last.organ_id, ref: last.ref }
  }
  for (const key of missing) walk.broken.push({ where: `保管件 ${key}`, what: '保管件不见了' })
}

/** Checkpoint hashes known from outside (the published site), by organ, to compare with the ledger's. */
export type PublishedCheckpoints = Map<string, { number: number; hash: string }[]>

async function checkPublished(
  ctx: Pick<Context, 'db'>,
  published: PublishedCheckpoints,
  walk: Walk,
): Promise<number> {
  let count = 0
  const organs = new Set([...(await organsWithCheckpoints(ctx.db)), ...published.keys()])
  for (const organ of [...organs].sort()) {
    const checkpoints = await checkpointsOf(ctx.db, organ)
    count += checkpoints.length
    checkCheckpoints(checkpoints, walk)
    const byNumber = new Map(checkpoints.map((checkpoint) => [checkpoint.number, checkpoint.hash]))
    for (const { number, hash } of published.get(organ) ?? [])
      if (byNumber.get(number) !== hash)
        walk.broken.push({ where: `${organ} 检查点 ${number}`, what: '与网站上公布的不一致' })
  }
  return count
}

/** Checks every chain, every checkpoint and every sealed row, and names what is broken. */
export async function verifyLedger(
  ctx: Pick<Context, 'db'>,
  published: PublishedCheckpoints = new Map(),
): Promise<Verdict> {
  const walk = await walkEvents(ctx)
  checkHeads(await allHeads(ctx.db), walk)
  const checkpoints = await checkPublished(ctx, published, walk)
  await checkVault(ctx, walk)
  return {
    ok: walk.broken.length === 0,
    events: walk.events,
    streams: walk.hashes.size,
    checkpoints,
    broken: walk.broken.slice(0, KEPT),
  }
}

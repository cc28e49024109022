import { canonical, sha256 } from '../canonical.ts'
import { type Context, inTransaction } from '../context.ts'
import {
  type Bucket,
  bucketsOf,
  type Checkpoint,
  insertCheckpoint,
  lastCheckpoint,
  saveBuckets,
} from './checkpoint-store.ts'
import { EMPTY_ROOT, merkleRoot } from './merkle.ts'
import {
  type BucketedHead,
  type Head,
  headsInBuckets,
  markCheckpointed,
  movedBuckets,
  organsWithMovement,
} from './store.ts'

export const BUCKET_COUNT = 256

/** The hash before an organ's first checkpoint. */
export function checkpointGenesis(organ: string): string {
  return sha256(canonical({ organ, checkpoints: true }))
}

/** The hash that seals a checkpoint to the one before it. */
export function checkpointHash(checkpoint: Omit<Checkpoint, 'hash'>): string {
  const { organ, number, at, root, streams, moved, prevHash } = checkpoint
  return sha256(canonical({ organ, number, at, root, streams, moved, prevHash }))
}

/** The root over heads of one bucket, which must come sorted by stream. */
export function bucketRoot(heads: Pick<Head, 'stream' | 'seq' | 'hash'>[]): string {
  return merkleRoot(heads.map((head) => `${head.stream}@${head.seq}:${head.hash}`))
}

/** The root over all 256 buckets. */
export function rootOf(buckets: Bucket[]): string {
  const hashes = new Map(buckets.map((bucket) => [bucket.bucket, bucket.hash]))
  return merkleRoot(Array.from({ length: BUCKET_COUNT }, (_, index) => hashes.get(index) ?? EMPTY_ROOT))
}

function freshBuckets(heads: BucketedHead[], touched: number[]): Bucket[] {
  return touched.map((bucket) => {
    const inside = heads.filter((head) => head.bucket === bucket)
    return { bucket, hash: bucketRoot(inside), streams: inside.length }
  })
}

/**
 * Takes a checkpoint of one organ: the root over all its stream heads, chained to the checkpoint before.
 * Work grows with what moved, not with the archive. Returns undefined when nothing moved.
 */
export async function takeCheckpoint(ctx: Context, organ: string): Promise<Checkpoint | undefined> {
  return inTransaction(ctx, async (inside) => {
    const touched = await movedBuckets(inside.db, organ)
    if (touched.length === 0) return undefined
    // One read gives both the leaves and the list of what moved, so the two cannot differ.
    const heads = await headsInBuckets(inside.db, organ, touched)
    const moved = heads.filter((head) => head.moved)
    await saveBuckets(inside.db, organ, freshBuckets(heads, touched))
    const buckets = await bucketsOf(inside.db, organ)
    const before = await lastCheckpoint(inside.db, organ)
    const unsealed = {
      organ,
      number: (before?.number ?? 0) + 1,
      at: inside.clock.now().toISOString(),
      root: rootOf(buckets),
      streams: buckets.reduce((sum, bucket) => sum + bucket.streams, 0),
      moved: moved.map((head): [string, number, string] => [head.stream, head.seq, head.hash]),
      prevHash: before?.hash ?? checkpointGenesis(organ),
    }
    const checkpoint = { ...unsealed, hash: checkpointHash(unsealed) }
    await insertCheckpoint(inside.db, checkpoint)
    await markCheckpointed(inside.db, organ, moved)
    return checkpoint
  })
}

/** Takes a checkpoint of every organ whose ledger moved. */
export async function takeCheckpoints(ctx: Context): Promise<Checkpoint[]> {
  const taken: Checkpoint[] = []
  for (const organ of await organsWithMovement(ctx.db)) {
    const checkpoint = await takeCheckpoint(ctx, organ)
    if (checkpoint) taken.push(checkpoint)
  }
  return taken
}

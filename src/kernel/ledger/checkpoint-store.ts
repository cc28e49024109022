import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** A stream head as a checkpoint lists it: stream, sequence, hash. */
export type MovedHead = [stream: string, seq: number, hash: string]

/** One checkpoint of an organ's ledger. */
export interface Checkpoint {
  organ: string
  number: number
  at: string
  /** Merkle root over the buckets of all stream heads. */
  root: string
  streams: number
  /** The heads that moved since the checkpoint before. */
  moved: MovedHead[]
  prevHash: string
  hash: string
}

type CheckpointTables = {
  checkpoint: {
    organ_id: string
    number: number
    at: string
    root: string
    streams: number
    moved: MovedHead[]
    prev_hash: string
    hash: string
  }
  checkpoint_bucket: { organ_id: string; bucket: number; hash: string; streams: number }
}

const tables = (db: Database): Kysely<CheckpointTables> => db.withTables<CheckpointTables>()

const fromRow = (row: CheckpointTables['checkpoint']): Checkpoint => ({
  organ: row.organ_id,
  number: row.number,
  at: row.at,
  root: row.root,
  streams: row.streams,
  moved: row.moved,
  prevHash: row.prev_hash,
  hash: row.hash,
})

/** The newest checkpoint of an organ. */
export async function lastCheckpoint(db: Database, organ: string): Promise<Checkpoint | undefined> {
  const row = await tables(db)
    .selectFrom('checkpoint')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** All checkpoints of an organ, oldest first. */
export async function checkpointsOf(db: Database, organ: string): Promise<Checkpoint[]> {
  const rows = await tables(db)
    .selectFrom('checkpoint')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('number')
    .execute()
  return rows.map(fromRow)
}

/** The organs that have checkpoints. */
export async function organsWithCheckpoints(db: Database): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('checkpoint')
    .select('organ_id')
    .distinct()
    .orderBy('organ_id')
    .execute()
  return rows.map((row) => row.organ_id)
}

/** Adds a checkpoint; a second one of the same number is refused by the key. */
export async function insertCheckpoint(db: Database, checkpoint: Checkpoint): Promise<void> {
  await tables(db)
    .insertInto('checkpoint')
    .values({
      organ_id: checkpoint.organ,
      number: checkpoint.number,
      at: checkpoint.at,
      root: checkpoint.root,
      streams: checkpoint.streams,
      moved: JSON.stringify(checkpoint.moved) as unknown as MovedHead[],
      prev_hash: checkpoint.prevHash,
      hash: checkpoint.hash,
    })
    .execute()
}

/** One of the 256 buckets of heads: its root and how many streams stand in it. */
export interface Bucket {
  bucket: number
  hash: string
  streams: number
}

/** The buckets of an organ. */
export async function bucketsOf(db: Database, organ: string): Promise<Bucket[]> {
  return tables(db)
    .selectFrom('checkpoint_bucket')
    .select(['bucket', 'hash', 'streams'])
    .where('organ_id', '=', organ)
    .execute()
}

/** Replaces buckets that changed. */
export async function saveBuckets(db: Database, organ: string, buckets: Bucket[]): Promise<void> {
  await tables(db)
    .insertInto('checkpoint_bucket')
    .values(buckets.map((bucket) => ({ organ_id: organ, ...bucket })))
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'bucket']).doUpdateSet((set) => ({
        hash: set.ref('excluded.hash'),
        streams: set.ref('excluded.streams'),
      })),
    )
    .execute()
}

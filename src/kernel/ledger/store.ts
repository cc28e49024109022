import { type Kysely, sql } from 'kysely'
import type { Basis } from '#law/index.ts'
import type { Json } from '../canonical.ts'
import { type Database, KEPT } from '../database.ts'
import type { Link } from './event.ts'

type LedgerTables = {
  stream: {
    organ_id: string
    stream_id: string
    kind: string
    head_seq: number
    head_hash: string
    checkpointed_seq: number
    bucket: number
  }
  event: {
    organ_id: string
    stream_id: string
    seq: number
    kind: string
    actor: string
    day: string
    at: string
    payload: Record<string, Json>
    basis: Basis[]
    prev_hash: string
    hash: string
    command_key: string | null
  }
}

const tables = (db: Database): Kysely<LedgerTables> => db.withTables<LedgerTables>()

/** Where one stream stands. */
export interface Head {
  organ: string
  stream: string
  seq: number
  hash: string
}

/** A head with its bucket, and whether it moved since the last checkpoint. */
export interface BucketedHead extends Head {
  bucket: number
  moved: boolean
}

const kept = sql.raw(KEPT)

type EventRow = LedgerTables['event']

const asLink = (row: EventRow): Link => ({
  organ: row.organ_id,
  stream: row.stream_id,
  seq: row.seq,
  kind: row.kind,
  actor: row.actor,
  day: row.day,
  at: row.at,
  payload: row.payload,
  basis: row.basis,
  prevHash: row.prev_hash,
  hash: row.hash,
})

/** All events of one stream in order. */
export async function readStream(db: Database, organ: string, stream: string): Promise<Link[]> {
  const rows = await tables(db)
    .selectFrom('event')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('stream_id', '=', stream)
    .orderBy('seq')
    .execute()
  return rows.map(asLink)
}

/** All events of several streams of one organ, in order within each stream. */
export async function readStreams(db: Database, organ: string, streams: string[]): Promise<Link[]> {
  if (streams.length === 0) return []
  const rows = await tables(db)
    .selectFrom('event')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('stream_id', 'in', streams)
    .orderBy('stream_id')
    .orderBy('seq')
    .execute()
  return rows.map(asLink)
}

/** What an action needs to know first: the stream's events, and which stream the key has already acted on. */
export async function readForCommand(
  db: Database,
  organ: string,
  stream: string,
  key: string,
): Promise<{ links: Link[]; done: string | undefined }> {
  const result = await sql<EventRow & { done: string | null }>`${kept}
    SELECT event.*, (SELECT stream_id FROM event WHERE organ_id = ${organ} AND command_key = ${key}) AS done
    FROM (SELECT 1) AS one LEFT JOIN event ON event.organ_id = ${organ} AND event.stream_id = ${stream}
    ORDER BY seq`.execute(db)
  return {
    // One row of nulls stands for a stream without events.
    links: result.rows.filter((row) => row.seq !== null).map(asLink),
    done: result.rows[0]?.done ?? undefined,
  }
}

/** What one append writes. */
export interface Append {
  organ: string
  stream: string
  streamKind: string
  bucket: number
  expectedSeq: number
  links: Link[]
  key: string
}

const rowOf = (link: Link, commandKey: string | null) => ({
  seq: link.seq,
  kind: link.kind,
  actor: link.actor,
  day: link.day,
  at: link.at,
  payload: link.payload,
  basis: link.basis,
  prev_hash: link.prevHash,
  hash: link.hash,
  command_key: commandKey,
})

/**
 * Writes command key, head and events in one statement, so that an append costs one round trip.
 * Returns false when the stream has moved past `expectedSeq`.
 */
export async function insertLinks(db: Database, append: Append): Promise<boolean> {
  const { organ, stream, links } = append
  const head = links.at(-1)
  if (!head) return true
  const rows = links.map((link, index) => rowOf(link, index === 0 ? append.key : null))
  const result = await sql<{ moved: number }>`${kept}
    WITH head AS (
      INSERT INTO stream (organ_id, stream_id, kind, head_seq, head_hash, bucket)
      VALUES (${organ}, ${stream}, ${append.streamKind}, ${head.seq}, ${head.hash}, ${append.bucket})
      ON CONFLICT (organ_id, stream_id) DO UPDATE
        SET head_seq = excluded.head_seq, head_hash = excluded.head_hash
        WHERE stream.head_seq = ${append.expectedSeq}
      RETURNING 1
    ), added AS (
      INSERT INTO event (organ_id, stream_id, seq, kind, actor, day, at, payload, basis, prev_hash, hash,
                         command_key)
      SELECT ${organ}, ${stream}, x.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS x(seq integer, kind text, actor text, day date, at timestamptz, payload jsonb, basis jsonb,
             prev_hash text, hash text, command_key text)
    )
    SELECT count(*) AS moved FROM head`.execute(db)
  return Number(result.rows[0]?.moved) === 1
}

/** The next `limit` streams of a kind after `after`, over all organs; for rebuilding. */
export async function streamsOfKind(
  db: Database,
  kind: string,
  after: { organ: string; stream: string },
  limit: number,
): Promise<{ organ: string; stream: string }[]> {
  const rows = await tables(db)
    .selectFrom('stream')
    .select(['organ_id', 'stream_id'])
    .where('kind', '=', kind)
    .where(sql<boolean>`(organ_id, stream_id) > (${after.organ}, ${after.stream})`)
    .orderBy('organ_id')
    .orderBy('stream_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, stream: row.stream_id }))
}

/** The next `limit` events after `after` in (organ, stream, seq) order; for verifying. */
export async function eventsAfter(
  db: Database,
  after: { organ: string; stream: string; seq: number },
  limit: number,
): Promise<Link[]> {
  const rows = await tables(db)
    .selectFrom('event')
    .selectAll()
    .where(sql<boolean>`(organ_id, stream_id, seq) > (${after.organ}, ${after.stream}, ${after.seq})`)
    .orderBy('organ_id')
    .orderBy('stream_id')
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(asLink)
}

/** Every stream head, in order. */
export async function allHeads(db: Database): Promise<Head[]> {
  const rows = await tables(db)
    .selectFrom('stream')
    .select(['organ_id', 'stream_id', 'head_seq', 'head_hash'])
    .orderBy('organ_id')
    .orderBy('stream_id')
    .execute()
  return rows.map((row) => ({
    organ: row.organ_id,
    stream: row.stream_id,
    seq: row.head_seq,
    hash: row.head_hash,
  }))
}

/** Which organs have streams that moved since their last checkpoint. */
export async function organsWithMovement(db: Database): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('stream')
    .select('organ_id')
    .distinct()
    .whereRef('head_seq', '>', 'checkpointed_seq')
    .execute()
  return rows.map((row) => row.organ_id)
}

/** The buckets of one organ in which a stream moved since its last checkpoint. */
export async function movedBuckets(db: Database, organ: string): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('stream')
    .select('bucket')
    .distinct()
    .where('organ_id', '=', organ)
    .whereRef('head_seq', '>', 'checkpointed_seq')
    .execute()
  return rows.map((row) => row.bucket)
}

/** All heads of one organ in the given buckets. */
export async function headsInBuckets(
  db: Database,
  organ: string,
  buckets: number[],
): Promise<BucketedHead[]> {
  const rows = await tables(db)
    .selectFrom('stream')
    .select(['stream_id', 'head_seq', 'head_hash', 'bucket', 'checkpointed_seq'])
    .where('organ_id', '=', organ)
    .where('bucket', 'in', buckets)
    .orderBy('stream_id')
    .execute()
  return rows.map((row) => ({
    organ,
    stream: row.stream_id,
    seq: row.head_seq,
    hash: row.head_hash,
    bucket: row.bucket,
    moved: row.head_seq > row.checkpointed_seq,
  }))
}

/** Notes that the heads given are covered by a checkpoint. */
export async function markCheckpointed(db: Database, organ: string, heads: Head[]): Promise<void> {
  const listed = JSON.stringify(heads.map(({ stream, seq }) => ({ stream, seq })))
  await sql`
    UPDATE stream SET checkpointed_seq = x.seq
    FROM jsonb_to_recordset(${listed}::jsonb) AS x(stream text, seq integer)
    WHERE stream.organ_id = ${organ} AND stream.stream_id = x.stream`.execute(db)
}

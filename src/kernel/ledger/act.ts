import { createHash } from 'node:crypto'
import { dayAt } from '../clock.ts'
import { saveClocks } from '../clocks/clocks.ts'
import { type Context, inTransaction, MovedOn } from '../context.ts'
import { NotFound, Refusal } from '../refusal.ts'
import { type Draft, genesis, type Happening, type Link, linkHash, type Recorded } from './event.ts'
import { withMovedDays } from './moved-days.ts'
import { fold, type Procedure, type Standing, streamOf } from './procedure.ts'
import { insertLinks, readForCommand, readStream, readStreams } from './store.ts'

const BUCKETS = 256

/** A case as read from the ledger. */
export interface Case<S, E extends Happening> extends Standing<S> {
  events: Recorded<E>[]
}

function recorded<E extends Happening>(links: Link[]): Recorded<E>[] {
  // The payload's shape is the promise of the module that wrote it.
  return links as unknown as Recorded<E>[]
}

/** Reads one case; undefined when the organ has no such case. */
export async function findCase<S, E extends Happening>(
  ctx: Pick<Context, 'db'>,
  procedure: Procedure<S, E>,
  organ: string,
  id: string,
): Promise<Case<S, E> | undefined> {
  const events = recorded<E>(await readStream(ctx.db, organ, streamOf(procedure.kind, id)))
  return events.length === 0 ? undefined : { organ, id, state: fold(procedure, events), events }
}

/** Reads one case, or refuses: not there, or another organ's. */
export async function readCase<S, E extends Happening>(
  ctx: Pick<Context, 'db'>,
  procedure: Procedure<S, E>,
  organ: string,
  id: string,
  what: string,
): Promise<Case<S, E>> {
  const found = await findCase(ctx, procedure, organ, id)
  if (!found) throw new NotFound(what)
  return found
}

/** Reads several cases of one organ in one query. */
export async function readCases<S, E extends Happening>(
  ctx: Pick<Context, 'db'>,
  procedure: Procedure<S, E>,
  organ: string,
  ids: string[],
): Promise<Case<S, E>[]> {
  const links = await readStreams(
    ctx.db,
    organ,
    ids.map((id) => streamOf(procedure.kind, id)),
  )
  const byStream = new Map<string, Link[]>()
  for (const one of links) byStream.set(one.stream, [...(byStream.get(one.stream) ?? []), one])
  return ids.flatMap((id) => {
    const events = recorded<E>(byStream.get(streamOf(procedure.kind, id)) ?? [])
    return events.length === 0 ? [] : [{ organ, id, state: fold(procedure, events), events }]
  })
}

/** What to do to which case. */
export interface Command<S, E extends Happening> {
  organ: string
  id: string
  /** The same key, sent again, acts once. */
  key: string
  /** Decides what happens, given what is; runs inside the transaction and may allocate numbers there. */
  decide(standing: Case<S, E>, ctx: Context): Draft<E>[] | Promise<Draft<E>[]>
}

/** Which of 256 buckets of the checkpoint tree a stream stands in. */
export function bucketOf(stream: string): number {
  return createHash('sha256').update(stream).digest().readUInt8(0) % BUCKETS
}

/** Where a stream stands before an append: how many events, and the hash of the last. */
interface Before {
  organ: string
  stream: string
  seq: number
  hash: string
}

function sealed<E extends Happening>(
  ctx: Pick<Context, 'clock' | 'actor'>,
  before: Before,
  drafts: Draft<E>[],
) {
  const at = ctx.clock.now()
  const links: Link[] = []
  let prevHash = before.hash
  for (const draft of drafts) {
    const unsealed = {
      organ: before.organ,
      stream: before.stream,
      seq: before.seq + links.length + 1,
      kind: draft.kind,
      actor: ctx.actor.id,
      day: draft.day ?? dayAt(at),
      at: at.toISOString(),
      payload: JSON.parse(JSON.stringify(draft.payload)),
      basis: draft.basis ?? [],
      prevHash,
    }
    const link = { ...unsealed, hash: linkHash(unsealed) }
    links.push(link)
    prevHash = link.hash
  }
  return links
}

/**
 * Seals `drafts` to the end of a stream and writes them durably, with the command's key, in one statement.
 * Returns the links, or undefined when the stream has moved past `before`.
 */
export async function append<E extends Happening>(
  ctx: Pick<Context, 'db' | 'clock' | 'actor'>,
  before: Before,
  streamKind: string,
  key: string,
  drafts: Draft<E>[],
): Promise<Link[] | undefined> {
  const { organ, stream, seq } = before
  const links = sealed(ctx, before, drafts)
  const written = { organ, stream, streamKind, bucket: bucketOf(stream), expectedSeq: seq, links, key }
  return (await insertLinks(ctx.db, written)) ? links : undefined
}

/** Writes what lists and the to-do page show of a case: its rows and its running clocks. */
export async function saveReadModel<S, E extends Happening>(
  ctx: Context,
  procedure: Procedure<S, E>,
  { events, ...standing }: Case<S, E>,
): Promise<void> {
  await procedure.save?.(ctx.db, standing)
  if (!procedure.clocks) return
  const stream = streamOf(procedure.kind, standing.id)
  const clocks = withMovedDays(procedure.clocks(standing.state), events)
  await saveClocks(ctx, standing.organ, stream, clocks)
}

async function actOnce<S, E extends Happening>(
  ctx: Context,
  procedure: Procedure<S, E>,
  command: Command<S, E>,
): Promise<Case<S, E>> {
  const { organ, id, key } = command
  const stream = streamOf(procedure.kind, id)
  const { links: past, done } = await readForCommand(ctx.db, organ, stream, key)
  if (done !== undefined) {
    if (done !== stream) throw new Refusal('这次提交的编号已被别的操作用过，请刷新页面后重试。', 'conflict')
    return readCase(ctx, procedure, organ, id, '这件事')
  }
  const events = recorded<E>(past)
  const before = { organ, id, state: fold(procedure, events), events }
  const drafts = await command.decide(before, ctx)
  if (drafts.length === 0) return before
  const hash = past.at(-1)?.hash ?? genesis(organ, stream)
  const links = await append(ctx, { organ, stream, seq: past.length, hash }, procedure.kind, key, drafts)
  if (!links) throw new MovedOn()
  const added = recorded<E>(links)
  const state = added.reduce((standing, event) => procedure.apply(standing, event), before.state)
  const after = { organ, id, state, events: [...before.events, ...added] }
  await saveReadModel(ctx, procedure, after)
  return after
}

/**
 * Acts on a case, as `act(ctx, procedure)(command)`: loads it, lets `decide` say what happens, records that
 * and its read model, all in one transaction. A repeated key returns the case as it stands. Throws `MovedOn`
 * when two people collide. (Two calls, because only so does the compiler know the events before `decide`.)
 */
export function act<S, E extends Happening>(ctx: Context, procedure: Procedure<S, E>) {
  return (command: Command<S, E>): Promise<Case<S, E>> =>
    inTransaction(ctx, (inside) => actOnce(inside, procedure, command))
}

import { randomBytes } from 'node:crypto'
import { canonical, type Json, sha256 } from '../canonical.ts'
import type { Context } from '../context.ts'
import { emptyRow, insertRow, rowsByRef, type VaultRow } from './store.ts'

/** What an event holds in place of personal data: where it stands, and a salted hash of it. */
export interface Sealed {
  vault: string
  hash: string
}

/** The hash that ties vault content to the ledger; worthless for guessing without the salt. */
export function vaultHash(salt: string, data: unknown): string {
  return sha256(`${salt}\n${canonical(data)}`)
}

/** Puts personal data of one subject for one purpose away, and returns what the event may hold. */
export async function seal(ctx: Context, organ: string, purpose: string, data: object): Promise<Sealed> {
  const salt = randomBytes(16).toString('hex')
  const plain: Record<string, Json> = JSON.parse(JSON.stringify(data))
  const ref = ctx.newId()
  await insertRow(ctx.db, { organ_id: organ, ref, purpose, salt, data: plain })
  return { vault: ref, hash: vaultHash(salt, plain) }
}

/** Reads sealed data by reference; erased ones are missing from the map. */
export async function unseal(
  ctx: Pick<Context, 'db'>,
  organ: string,
  refs: string[],
): Promise<Map<string, Record<string, Json>>> {
  const rows = await rowsByRef(ctx.db, organ, refs)
  return new Map(rows.flatMap((row) => (row.data ? [[row.ref, row.data] as const] : [])))
}

/** Erases sealed data and its salt for good; the ledger keeps reference and hash, so chains stay whole. */
export async function erase(ctx: Context, organ: string, ref: string, why: string): Promise<void> {
  await emptyRow(ctx.db, organ, ref, ctx.clock.now().toISOString(), why)
}

/** Whether a vault row still is what the ledger says it was; an erased one is. */
export function matchesSeal(row: Pick<VaultRow, 'salt' | 'data'>, hash: string): boolean {
  if (row.data === null || row.salt === null) return row.data === null && row.salt === null
  return vaultHash(row.salt, row.data) === hash
}

import { type Context, today } from '#kernel/context.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { maskName } from '#modules/portal/index.ts'
import { listedMessages } from './list-store.ts'
import type { MessageStatus } from './message.ts'
import { messageDues } from './message-dues.ts'
import { MESSAGE_KINDS, type MessageKind } from './rules/message-kinds.ts'
import { ERASED, type OpenedVault, openVault } from './sealed-parts.ts'
import type { MessageRow } from './store.ts'
import { CONFIDENTIAL, readerOf } from './visible.ts'

const PAGE_SIZE = 20
const OPEN: MessageStatus[] = ['received', 'accepted', 'assigned', 'answered', 'checked']
const CLOSED: MessageStatus[] = ['sent', 'declined', 'turned-over']

/** What a list of messages asks for. */
interface ListInput extends Turn {
  show: 'all' | 'open' | 'closed' | 'overdue'
  kind?: MessageKind | undefined
  department?: string | undefined
}

/** A writer as lists show him; somebody who gave no name has none. */
export function writerMasked(vault: OpenedVault, ref: string): string {
  const name = vault.part('writer', ref)?.name
  if (name === undefined) return ERASED
  return name === '' ? '匿名' : maskName(name, 'natural_person')
}

function lineOf(row: MessageRow, vault: OpenedVault) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    kindLabel: MESSAGE_KINDS[row.kind].label,
    channel: row.channel,
    title: vault.part('letter', row.letter_ref)?.title ?? ERASED,
    writerMasked: writerMasked(vault, row.writer_ref),
    receivedDay: row.received_day,
    status: row.status,
    department: row.department,
    closedDay: row.closed_day,
    score: row.score,
    isPublic: row.public_ref !== null,
  }
}

/** One page of the messages the caller may see: titles from the vault, writers masked, the due day while open. */
export async function listMessages(
  ctx: Context,
  organ: string,
  { show, kind, department, ...turn }: ListInput,
) {
  const now = today(ctx)
  const sight = { reader: await readerOf(ctx, organ), confidential: CONFIDENTIAL }
  const { rows, ...turned } = await listedMessages(ctx.db, organ, sight, {
    ...turn,
    statuses: { all: undefined, open: OPEN, overdue: OPEN, closed: CLOSED }[show],
    dueBefore: show === 'overdue' ? now : undefined,
    kind,
    department,
    oldestFirst: show === 'open',
    size: PAGE_SIZE,
  })
  const dues = await messageDues(
    ctx,
    organ,
    rows.map(({ id }) => id),
  )
  const vault = await openVault(
    ctx,
    organ,
    rows.flatMap((row) => [row.writer_ref, row.letter_ref]),
  )
  return {
    ...turned,
    rows: rows.map((row) => ({
      ...lineOf(row, vault),
      due: dues.get(row.id)?.due ?? null,
      provisional: dues.get(row.id)?.provisional ?? false,
      overdue: (dues.get(row.id)?.due ?? now) < now,
    })),
  }
}

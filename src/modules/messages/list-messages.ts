import { type Context, today } from '#kernel/context.ts'
import { maskName } from '#modules/portal/index.ts'
import type { MessageStatus } from './message.ts'
import { messageDues } from './message-dues.ts'
import { MESSAGE_KINDS, type MessageKind } from './rules/message-kinds.ts'
import { ERASED, type OpenedVault, openVault } from './sealed-parts.ts'
import { listVisible, type MessageRow } from './store.ts'
import { CONFIDENTIAL, readerOf } from './visible.ts'

const PAGE_SIZE = 20
const OPEN: MessageStatus[] = ['received', 'accepted', 'assigned', 'answered', 'checked']
const CLOSED: MessageStatus[] = ['sent', 'declined', 'turned-over']

/** What a list of messages asks for. */
interface ListInput {
  show: 'all' | 'open' | 'closed' | 'overdue'
  kind?: MessageKind | undefined
  department?: string | undefined
  page: number
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
export async function listMessages(ctx: Context, organ: string, { show, kind, department, page }: ListInput) {
  const now = today(ctx)
  const dues = await messageDues(ctx, organ)
  const late = (id: string) => (dues.get(id)?.due ?? now) < now
  const statuses = { all: undefined, open: OPEN, overdue: OPEN, closed: CLOSED }[show]
  const { rows, total } = await listVisible(ctx.db, organ, await readerOf(ctx, organ), CONFIDENTIAL, {
    statuses,
    only: show === 'overdue' ? [...dues.keys()].filter(late) : undefined,
    kind,
    department,
    oldestFirst: show === 'open' || show === 'overdue',
    page,
    pageSize: PAGE_SIZE,
  })
  const vault = await openVault(
    ctx,
    organ,
    rows.flatMap((row) => [row.writer_ref, row.letter_ref]),
  )
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({
      ...lineOf(row, vault),
      due: dues.get(row.id)?.due ?? null,
      provisional: dues.get(row.id)?.provisional ?? false,
      overdue: late(row.id),
    })),
  }
}

import { trailLines } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { type Case, readCase } from '#kernel/ledger/index.ts'
import { articleForPage, liveText } from '#modules/articles/index.ts'
import { type Directory, loadDirectory, standingColumn } from '#modules/organs/index.ts'
import { existing, sentTo } from './receivable.ts'
import {
  SENDING_STATUS_NAMES,
  type Sending,
  type SendingEvent,
  type SendingStatus,
  sendingProcedure,
} from './sending.ts'
import { listSendings, type SendingFilter, type SendingRow } from './sending-store.ts'
import { told } from './told.ts'

const PAGE_SIZE = 20

const namesIn = (directory: Directory) => (id: string) => directory.find(id)?.name ?? id

function listed(row: SendingRow, nameOf: (organ: string) => string) {
  return {
    id: row.id,
    sender: row.organ_id,
    senderName: nameOf(row.organ_id),
    target: row.target,
    targetName: nameOf(row.target),
    title: row.title,
    status: row.status,
    statusName: SENDING_STATUS_NAMES[row.status],
    sentOn: row.sent_on,
    decidedOn: row.decided_on,
    copyPath: row.copy_path,
    offered: row.offered,
    pending: row.pending,
    failure: row.failure,
  }
}

async function list(ctx: Context, filter: SendingFilter, page: number) {
  const { rows, total } = await listSendings(ctx.db, filter, {
    from: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  const nameOf = namesIn(await loadDirectory(ctx))
  return { rows: rows.map((row) => listed(row, nameOf)), total, page, pageSize: PAGE_SIZE }
}

/** One page of what an organ sent up. */
export function sentItems(
  ctx: Context,
  organ: string,
  filter: { status?: SendingStatus | undefined },
  page: number,
) {
  return list(ctx, { side: 'sent', organ, ...filter }, page)
}

/** One page of what came to an organ. */
export function receivedItems(
  ctx: Context,
  organ: string,
  { town, status }: { town?: string | undefined; status?: SendingStatus | undefined },
  page: number,
) {
  return list(ctx, { side: 'received', organ, from: town, status }, page)
}

async function originText(ctx: Context, organ: string, article: string) {
  const text = await liveText(ctx, organ, article)
  const page = text && (await articleForPage(ctx, organ, article))
  if (!text || !page?.live) return null
  const { catalogueItem: _item, author: _author, facts: _facts, ...metadata } = text.metadata
  return {
    ...metadata,
    title: text.title,
    body: page.live.bodyHtml,
    path: text.path,
    indexNumber: text.indexNumber,
    contentHash: text.contentHash,
    attachments: page.live.attachments.map(({ name, bytes, path }) => ({ name, bytes, path })),
  }
}

function copyShown(directory: Directory, { copy, target }: Sending) {
  if (!copy) return null
  const { article, column, path } = copy
  const site = directory.find(target)?.site
  const named = site && standingColumn(site, column)
  return { article, column, columnName: named?.name ?? column, path }
}

type SendingCase = Case<Sending | undefined, SendingEvent>

async function shown(ctx: Context, { organ, id, events }: SendingCase, sending: Sending) {
  const directory = await loadDirectory(ctx)
  const history = await trailLines(ctx, events, told)
  const whoById = new Map(events.map((event, at) => [event.actor, history[at]?.who ?? '']))
  const nameOf = (person: string) => whoById.get(person) ?? ''
  const organName = namesIn(directory)
  const last = sending.rounds.at(-1)
  return {
    id,
    sender: organ,
    senderName: organName(organ),
    target: sending.target,
    targetName: organName(sending.target),
    title: sending.title,
    status: sending.status,
    statusName: SENDING_STATUS_NAMES[sending.status],
    sentOn: last?.sentOn ?? '',
    decidedOn: last?.receipt?.day ?? null,
    copyPath: sending.status === 'published' ? (sending.copy?.path ?? null) : null,
    offered: sending.offered !== null,
    pending: sending.pending !== null,
    failure: sending.pending?.failure?.message ?? null,
    article: sending.article,
    text: await originText(ctx, organ, sending.article),
    rounds: sending.rounds.map(({ sentOn, by, note, receipt }) => ({
      sentOn,
      by: nameOf(by),
      note,
      receipt: receipt && {
        verdict: receipt.verdict,
        day: receipt.day,
        by: nameOf(receipt.by),
        reason: receipt.reason,
      },
    })),
    copy: copyShown(directory, sending),
    ended: sending.ended,
    history,
  }
}

/** One item as its sender sees it. */
export async function sentItem(ctx: Context, organ: string, id: string) {
  const found = await readCase(ctx, sendingProcedure, organ, id, '这件报送')
  return shown(ctx, found, existing(found.state))
}

/** One item as the organ it was sent to sees it; to any other it does not exist. */
export async function receivedItem(ctx: Context, organ: string, town: string, id: string) {
  const found = await readCase(ctx, sendingProcedure, town, id, '这件报送')
  return shown(ctx, found, sentTo(found.state, organ))
}

import { trailLines } from '#kernel/accounts/index.ts'
import { publicUrl } from '#kernel/config.ts'
import { type Context, today } from '#kernel/context.ts'
import { findCase, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { attachmentPath, liveText } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { copyFields } from './copy-fields.ts'
import {
  HAND_DUE_NAMES,
  HAND_STATUS_NAMES,
  type HandSending,
  handSendingProcedure,
  VERDICT_NAMES,
} from './hand-sending.ts'
import { type HandRow, listHandSendings } from './hand-store.ts'
import { PORTALS_ID, portalSetting, portalsProcedure } from './portals.ts'
import { told } from './told.ts'

const PAGE_SIZE = 20

const listed = (row: HandRow) => ({
  id: row.id,
  title: row.title,
  portal: row.portal,
  statusName: HAND_STATUS_NAMES[row.status],
  due: row.due,
  dueName: row.due ? HAND_DUE_NAMES[row.due] : '',
  address: row.address,
  postedOn: row.posted_on,
  verdict: row.verdict,
  verdictName: row.verdict ? VERDICT_NAMES[row.verdict] : '',
  checkedAt: row.checked_at,
})

/** One page of an organ's items put by hand. */
export async function itemsByHand(ctx: Context, organ: string, page: number) {
  const window = { from: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
  const { rows, total } = await listHandSendings(ctx.db, organ, window)
  return { rows: rows.map(listed), total, page, pageSize: PAGE_SIZE }
}

async function ready(ctx: Context, organ: string, { article }: HandSending) {
  const text = await liveText(ctx, organ, article)
  if (!text) return { fields: null, attachments: [] }
  const { name, site } = await organById(ctx, organ)
  const fields = copyFields(text, `${publicUrl(ctx.config)}${text.path}`, name)
  const pathOf = (file: string) => attachmentPath(site?.path ?? '/', text.indexNumber, file)
  return {
    fields,
    attachments: text.attachments.map((file) => ({ name: file.name, path: pathOf(file.name) })),
  }
}

/** One item put by hand, with the fields ready to be copied and what was found at its address. */
export async function itemByHand(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, handSendingProcedure, organ, id, '这件人工报送')
  if (!state) throw new NotFound('这件人工报送')
  const { check, due, status } = state
  const setting = await portalSetting(ctx, organ, today(ctx))
  return {
    id,
    title: state.title,
    portal: state.portal.name,
    portalAddress: setting?.portals.find((portal) => portal.id === state.portal.id)?.address ?? '',
    statusName: HAND_STATUS_NAMES[status],
    due,
    dueName: due ? HAND_DUE_NAMES[due] : '',
    address: state.address,
    postedOn: state.postedOn,
    verdict: check?.verdict ?? null,
    verdictName: check ? VERDICT_NAMES[check.verdict] : '',
    checkedAt: check?.at ?? null,
    article: state.article,
    ...(await ready(ctx, organ, state)),
    check: check && { ...check, verdictName: VERDICT_NAMES[check.verdict] },
    withdrawn: state.withdrawn,
    mayDrop: status === 'prepared',
    mayPost: status === 'prepared' || status === 'posted',
    history: await trailLines(ctx, events, told),
  }
}

/** The foreign portals of an organ, and how they came to be noted. */
export async function portalsShown(ctx: Context, organ: string) {
  const events = (await findCase(ctx, portalsProcedure, organ, PORTALS_ID))?.events ?? []
  return {
    current: (await portalSetting(ctx, organ, today(ctx))) ?? null,
    history: await trailLines(ctx, events, told),
  }
}

import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { may } from '#kernel/permissions.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { organById } from '#modules/organs/index.ts'
import { type Consultation, type ConsultationEvent, consultationProcedure } from './consultation.ts'
import type { CommentChannel } from './contract.ts'
import { consultationPaths } from './public-path.ts'
import { usualPeriod } from './rules/comment-period.ts'
import { UNRELATED } from './rules/result-problem.ts'
import { type CommentRow, type ConsultationRow, commentRows, consultationRows, groupCounts } from './store.ts'
import { type ConsultationStep, STATUS_NAMES, STEPS, stepAllowed } from './transitions.ts'

const PAGE_SIZE = 20

const CHANNEL_NAMES: Record<CommentChannel, string> = {
  web: '网上提交',
  letter: '来信',
  phone: '来电',
  visit: '来访',
  meeting: '座谈会',
}

const shown = (row: ConsultationRow) => ({
  id: row.id,
  status: row.status,
  statusName: STATUS_NAMES[row.status],
  title: row.title,
  department: row.department,
  from: row.opened_on,
  to: row.closes_on,
})

/** One page of an organ's consultations, the newest first. */
export async function listConsultations(ctx: Pick<Context, 'db'>, organ: string, page: number) {
  const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  const { rows, total } = await consultationRows(ctx.db, organ, part)
  return { rows: rows.map(shown), total, page, pageSize: PAGE_SIZE }
}

/** The text of a draft, from among the files. */
export async function draftText(ctx: Pick<Context, 'files'>, state: Consultation): Promise<string> {
  return (await ctx.files.get(state.draft.textHash)).toString('utf8')
}

function stepsFor(ctx: Context, organ: string, state: Consultation): ConsultationStep[] {
  const lineage = ctx.lineage(organ)
  const own = covers(departmentScope(ctx, organ, 'consultation.draft'), state.draft.department)
  return (Object.keys(STEPS) as ConsultationStep[]).filter((step) => {
    const { permission } = STEPS[step]
    if (permission === null || !stepAllowed(step, state.status)) return false
    return may(ctx.actor.grants, permission, lineage) && (step !== 'draft' || own)
  })
}

function toldOf(event: ConsultationEvent): { label: string; note?: string } {
  switch (event.kind) {
    case 'drafted':
      return { label: '起草' }
    case 'opened': {
      const { to, shorterBecause } = event.payload
      return {
        label: '公布草案',
        note: `征集到 ${to}${shorterBecause && `；缩短期限的理由：${shorterBecause}`}`,
      }
    }
    case 'closed':
      return { label: '期限届满，停止接收意见' }
    case 'answered':
      return { label: '公布采纳情况' }
    case 'withdrawn':
      return { label: '撤回', note: event.payload.reason }
  }
}

const isPublic = (state: Consultation) => state.status !== 'draft' && state.status !== 'withdrawn'

/** One consultation as its page in the console shows it. */
export async function readConsultation(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, consultationProcedure, organ, id, '这次意见征集')
  if (!state) throw new NotFound('这次意见征集')
  const { site } = await organById(ctx, organ)
  const counts = await groupCounts(ctx.db, organ, id)
  const { textHash, ...draft } = state.draft
  const { status, from, to, shorterBecause, result } = state
  return {
    ...{ id, status, from, to, shorterBecause, result },
    statusName: STATUS_NAMES[status],
    title: draft.title,
    department: draft.department,
    draft: { ...draft, text: await draftText(ctx, state) },
    path: site && isPublic(state) ? consultationPaths.page(site, id) : null,
    received: counts.reduce((sum, one) => sum + one.count, 0),
    unhandled: counts.find((one) => one.group === '')?.count ?? 0,
    groups: counts.filter((one) => one.group !== '' && one.group !== UNRELATED),
    steps: stepsFor(ctx, organ, state),
    usual: usualPeriod(today(ctx)),
    timeline: await trailLines(ctx, events, toldOf),
  }
}

type Opened = Awaited<ReturnType<typeof unseal>>

const textIn = (opened: Opened, ref: string, part: string): string | null => {
  const value = opened.get(ref)?.[part]
  return typeof value === 'string' ? value : null
}

const commentShown = (row: CommentRow, opened: Opened) => ({
  id: row.id,
  label: row.label,
  channel: row.channel,
  channelName: CHANNEL_NAMES[row.channel],
  receivedOn: row.received_on,
  text: textIn(opened, row.content_ref, 'text'),
  name: textIn(opened, row.person_ref ?? '', 'name') ?? '',
  contact: textIn(opened, row.person_ref ?? '', 'contact') ?? '',
  handled: row.handled,
  group: row.group_name,
  summary: row.summary,
})

/** One page of the comments on a consultation, in their own words and with who commented. */
export async function listComments(ctx: Context, organ: string, id: string, page: number) {
  await readCase(ctx, consultationProcedure, organ, id, '这次意见征集')
  const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  const rows = await commentRows(ctx.db, organ, id, part)
  const counts = await groupCounts(ctx.db, organ, id)
  const refs = rows.flatMap((row) => [row.content_ref, ...(row.person_ref === null ? [] : [row.person_ref])])
  const opened = await unseal(ctx, organ, refs)
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  return { rows: rows.map((row) => commentShown(row, opened)), total, page, pageSize: PAGE_SIZE }
}

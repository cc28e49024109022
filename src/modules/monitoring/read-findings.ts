import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { readCase, readCases } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { dueDay } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { type Finding, type FindingEvent, findingProcedure } from './finding.ts'
import { CHECKS, SEVERITIES, type Severity } from './rules/checks.ts'
import { type SettingName, settingOn } from './settings.ts'
import { type FindingRow, findingRows, openFindings, settingEntries } from './store.ts'
import {
  FINDING_STATUSES,
  type FindingStatus,
  MOVES,
  type Move,
  mayMove,
  OPEN_STATUSES,
} from './transitions.ts'

const PAGE_SIZE = 20

const SHOWN: Record<'open' | 'closed' | 'dismissed' | 'all', readonly FindingStatus[]> = {
  open: OPEN_STATUSES,
  closed: ['closed', 'faded'],
  dismissed: ['dismissed'],
  all: [],
}

async function departmentNames(ctx: Context, organ: string): Promise<Map<string, string>> {
  const { departments } = await organById(ctx, organ)
  return new Map(departments.map(({ id, name }) => [id, name]))
}

function shown(row: FindingRow, names: Map<string, string>) {
  const { label, severity } = CHECKS[row.check_key]
  return {
    id: row.id,
    check: row.check_key,
    checkLabel: label,
    severity,
    severityLabel: SEVERITIES[severity],
    title: row.title,
    status: row.status,
    statusLabel: FINDING_STATUSES[row.status],
    department: names.get(row.department) ?? row.department,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    gone: row.gone,
    reopened: row.reopened,
  }
}

/** One page of an organ's findings. */
export async function listFindings(
  ctx: Context,
  organ: string,
  wanted: { show: keyof typeof SHOWN; page: number },
) {
  const { show, page } = wanted
  const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  const { rows, total } = await findingRows(ctx.db, organ, SHOWN[show], slice)
  const names = await departmentNames(ctx, organ)
  return { rows: rows.map((row) => shown(row, names)), total, page, pageSize: PAGE_SIZE }
}

/** How many findings are open, by status. */
export async function countOpen(ctx: Context, organ: string) {
  const rows = await openFindings(ctx.db, organ)
  return OPEN_STATUSES.map((status) => ({
    status,
    label: FINDING_STATUSES[status],
    count: rows.filter((row) => row.status === status).length,
  }))
}

type Told = {
  [K in FindingEvent['kind']]: (payload: Extract<FindingEvent, { kind: K }>['payload']) => [string, string]
}

const TOLD: Told = {
  found: ({ seen }) => ['发现', seen],
  confirmed: ({ seen }) => ['确认属实', seen],
  'seen-again': ({ seen }) => ['又出现', seen],
  gone: () => ['检查中不再出现', '请填写整改情况，复测通过后关闭。'],
  faded: () => ['复看时没有再出现', ''],
  assigned: ({ departmentName, days, note }) => [`派给${departmentName}，${days}个工作日内整改`, note],
  repaired: ({ done }) => ['填写整改情况', done],
  're-tested': ({ ok, seen }) => [ok ? '复测通过，关闭' : '复测未通过，重新整改', seen],
  dismissed: ({ reason }) => ['判为误报', reason],
  reinstated: ({ reason }) => ['恢复为问题', reason],
  redated: ({ from, to }) => [`放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`, ''],
}

function toldOf(event: FindingEvent): { label: string; note: string } {
  const tell = TOLD[event.kind] as (payload: FindingEvent['payload']) => [string, string]
  const [label, note] = tell(event.payload)
  return { label, note }
}

/** The day an assigned finding must be repaired by; null for all others. */
export function repairDue(ctx: Pick<Context, 'calendar'>, state: Finding): string | null {
  if (!state.assigned || (state.status !== 'assigned' && state.status !== 'repaired')) return null
  return dueDay(ctx.calendar(), state.assigned.day, state.assigned.days)
}

const DAYS_FOR: Record<Severity, SettingName> = { veto: 'vetoDays', points: 'pointsDays', own: 'ownDays' }

/** One finding with everything that happened to it and the steps that may follow. */
export async function readFinding(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, findingProcedure, organ, id, '这个问题')
  if (!state) throw new NotFound('这个问题')
  const { label, severity, wanted, basis } = CHECKS[state.check]
  const names = await departmentNames(ctx, organ)
  const entries = await settingEntries(ctx.db, organ)
  return {
    id,
    check: state.check,
    checkLabel: label,
    severity,
    severityLabel: SEVERITIES[severity],
    title: state.title,
    status: state.status,
    statusLabel: FINDING_STATUSES[state.status],
    department: state.assigned?.departmentName ?? names.get(state.department) ?? '',
    firstSeen: state.firstSeen,
    lastSeen: state.lastSeen,
    gone: state.gone,
    reopened: state.reopened,
    seen: state.seen,
    proof: state.proof,
    address: state.address,
    wanted,
    due: repairDue(ctx, state),
    suggestedDepartment: names.has(state.department) ? state.department : '',
    suggestedDays: settingOn(entries, DAYS_FOR[severity], today(ctx)).value,
    repaired: state.repaired,
    steps: (Object.keys(MOVES) as Move[]).filter((move) => mayMove(move, state.status)),
    basis: [basis],
    timeline: await trailLines(ctx, events, toldOf),
  }
}

/** Findings that wait for somebody: to be given to a department, or to be repaired. */
export async function waitingFindings(ctx: Context, organ: string, most: number) {
  const { rows } = await findingRows(ctx.db, organ, ['confirmed', 'assigned'], { limit: most, offset: 0 })
  return rows.map((row) => ({
    id: row.id,
    step: row.status === 'confirmed' ? '派单整改' : '整改',
    title: row.title,
    since: row.last_seen,
  }))
}

/** The findings to be put right, as a list to be printed and signed for. */
export async function rectificationList(ctx: Context, organ: string) {
  const { name } = await organById(ctx, organ)
  const open = (await openFindings(ctx.db, organ)).filter((row) => row.status !== 'found')
  const names = await departmentNames(ctx, organ)
  const cases = await readCases(
    ctx,
    findingProcedure,
    organ,
    open.map((row) => row.id),
  )
  const rows = cases.flatMap(({ id, state, events }, index) => {
    if (!state) return []
    const { severity, wanted } = CHECKS[state.check]
    return [
      {
        id,
        number: index + 1,
        title: state.title,
        severityLabel: SEVERITIES[severity],
        seen: state.seen,
        wanted,
        department: state.assigned?.departmentName ?? names.get(state.department) ?? '待定',
        due: repairDue(ctx, state),
        statusLabel: FINDING_STATUSES[state.status],
        done: state.repaired?.done ?? '',
        firstDay: events[0]?.day ?? '',
      },
    ]
  })
  return { organ: name, day: today(ctx), rows }
}

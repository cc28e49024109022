import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import pg from 'pg'
import { SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { askedBy } from '#kernel/http/testing.ts'
import { migrate } from '#kernel/migrate.ts'
import { cursorOf } from '#kernel/paging/cursor.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import {
  applicationsRoutes,
  enterApplication,
  registerApplication,
  replyToApplication,
} from '#modules/applications/index.ts'
import { deskRoutes } from '#modules/desk/index.ts'
import { disputesRoutes } from '#modules/disputes/index.ts'
import { triageRoutes } from '#modules/triage/index.ts'
import { contextOn } from '../tests/support/context.ts'
import { checkCopies } from './cases/check-copies.ts'
import { cloneCases } from './cases/clone.ts'
import { foundBenchOrgan, ORGAN } from './cases/organ.ts'
import { flag, report } from './table.ts'

const FEW = 10_000
const all = flag('n', 1_000_000)
const reads = flag('reads', 200)
const WARM = 20
const MOST_TIMES = 1.5
// The data is thrown away; reading does not ask how it was written.
const HASTY = {
  ...{ fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_wal_size: '4GB', checkpoint_timeout: '30min' },
}
const NOW = '2026-03-09T09:00:00+08:00'

/** Somebody who registers and signs in the measured organ. */
function officeOn(url: string, folder: string): Context {
  const grants = (['disclosure-officer', 'leader'] as const).map((role) => ({
    organ: ORGAN,
    role,
    department: '',
  }))
  return { ...contextOn(url, folder, NOW), actor: { ...SYSTEM, grants }, lineage: (organ) => [organ] }
}

const form = (nth: number) => ({
  applicantKind: 'natural_person' as const,
  ...{ name: `申请人${nth}`, idKind: '居民身份证', idNumber: '11010519491231002X', contactName: '' },
  ...{ phone: '13800000101', address: '某镇某村', postcode: '', email: '', purpose: '' },
  description: `第${nth}种：洋青镇农村道路建设计划、招标结果和资金拨付情况`,
  medium: '纸质' as const,
  delivery: '自行领取' as const,
})

/** One case that is open and one that was answered, made by the actions people use; the rest are their copies. */
async function patterns(ctx: Context): Promise<{ open: string; closed: string }> {
  const make = async (nth: number) => {
    const entry = { organ: ORGAN, key: `bench-enter-${nth}`, channel: 'counter' as const, lateReason: '' }
    const { id } = await enterApplication(ctx, { ...entry, receivedDay: today(ctx), form: form(nth) })
    await registerApplication(ctx, { organ: ORGAN, id, key: `bench-register-${nth}`, department: 'planning' })
    return id
  }
  const [open, closed] = [await make(1), await make(2)]
  const reply = {
    ...{ row: 'granted' as const, ground: 'first' as const, day: today(ctx), withheld: [], summary: '' },
    ...{ reason: '属于本机关制作的信息，可以公开。', content: '随信附送。', attachments: [] },
  }
  await replyToApplication(ctx, { organ: ORGAN, id: closed, key: 'bench-reply-2', reply })
  return { open, closed }
}

/** The time of each read of one page, in milliseconds. */
type Times = Record<Page, number[]>
type Page = keyof typeof PAGES

const PAGES = {
  case: { name: '申请页', most: 50 },
  open: { name: '在办列表', most: 100 },
  late: { name: '逾期列表', most: 100 },
  all: { name: '全部列表', most: 100 },
  turned: { name: '全部列表，往后翻', most: 100 },
  department: { name: '一个部门的列表', most: 100 },
  desk: { name: '工作台', most: 100 },
} as const

const NAMES = Object.keys(PAGES) as Page[]

interface Room {
  ctx: Context
  pool: pg.Pool
  ids: string[]
  /** A place far down the list. */
  far: string
}

/** What each page asks the program for: a case page with all that stands on it, the queues, and the first page. */
function asks({ ctx, ids, far }: Room): Record<Page, (nth: number) => Promise<unknown>> {
  const by = askedBy(ctx)
  const list = (wanted: object) => () =>
    call(applicationsRoutes.list, { organ: ORGAN, show: 'all', ...wanted }, by)
  return {
    case(nth) {
      const one = { organ: ORGAN, id: ids[nth % ids.length] ?? '' }
      return Promise.all([
        call(applicationsRoutes.get, one, by),
        call(triageRoutes.repeats, one, by),
        call(disputesRoutes.hints, one, by),
      ])
    },
    open: list({ show: 'open' }),
    late: list({ show: 'overdue' }),
    all: list({}),
    turned: list({ after: far }),
    department: list({ department: 'planning' }),
    desk: () => call(deskRoutes.get, { organ: ORGAN }, by),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Reads every page of both rooms in turn, so that whatever else the machine does slows both alike. */
async function measure(few: Room, many: Room): Promise<{ few: Times; many: Times }> {
  const empty = () => Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as Times
  const rooms = [
    { ask: asks(few), times: empty() },
    { ask: asks(many), times: empty() },
  ] as const
  for (let nth = 0; nth < WARM + reads; nth++)
    for (const name of NAMES)
      for (const { ask, times } of rooms) {
        const time = await timed(() => ask[name](nth))
        if (nth >= WARM) times[name].push(time)
      }
  return { few: rooms[0].times, many: rooms[1].times }
}

const share = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN

function tell({ few, many }: { few: Times; many: Times }, seconds: Record<string, number>): void {
  const told = NAMES.map((name) => {
    const [p50, p95] = [0.5, 0.95].map((part) => [share(few[name], part), share(many[name], part)] as const)
    return { name, p50, p95 }
  })
  const words = (pair: readonly [number, number] = [0, 0]) =>
    `${pair[0].toFixed(1)} → ${pair[1].toFixed(1)} ms（${(pair[1] / pair[0]).toFixed(2)} 倍）`
  const rows = told.map(({ name, p50, p95 }): [string, string] => [
    `${PAGES[name].name}（p95 不超过 ${PAGES[name].most} ms、${MOST_TIMES} 倍）`,
    `p95 ${words(p95)}，中位 ${words(p50)}`,
  ])
  const figures = Object.fromEntries(
    told.flatMap(({ name, p50, p95 }) => [
      [`${name}Few`, p95?.[0] ?? 0],
      [`${name}Many`, p95?.[1] ?? 0],
      [`${name}Ratio`, (p95?.[1] ?? 0) / (p95?.[0] ?? 1)],
      [`${name}MedianRatio`, (p50?.[1] ?? 0) / (p50?.[0] ?? 1)],
    ]),
  )
  const spent = Object.entries(seconds).map(([name, value]): [string, string] => [
    name,
    `${value.toFixed(0)} 秒`,
  ])
  report('cases', [[`${FEW} 件 → ${all} 件`, ''], ...rows, ...spent], { cases: all, ...figures })
}

/** An office with so many cases, in a database of its own. */
async function furnish(url: string, folder: string, cases: number): Promise<Room> {
  await migrate(url, join(process.cwd(), 'migrations'))
  const ctx = officeOn(url, folder)
  const options = '-c synchronous_commit=off -c maintenance_work_mem=512MB -c work_mem=64MB'
  const pool = new pg.Pool({ connectionString: url, max: 2, options })
  await foundBenchOrgan(ctx)
  const from = await patterns(ctx)
  const ids = await cloneCases(ctx, pool, from, { from: 0, until: cases, now: today(ctx) })
  await checkCopies(ctx, pool, ids)
  const far = cursorOf(await placeFarDown(pool, cases))
  return { ctx, pool, ids, far }
}

async function placeFarDown(pool: pg.Pool, cases: number): Promise<[string, number, string]> {
  const { rows } = await pool.query<{ day: string; number: string }>(
    'SELECT received_day::text AS day, number FROM application WHERE id = $1',
    [`copy-${cases - (cases % 1400) - 700}`],
  )
  const { day = '', number = '' } = rows[0] ?? {}
  return [day, number.length, number]
}

async function close({ ctx, pool }: Room): Promise<void> {
  await pool.end()
  await ctx.db.destroy()
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder, settings: HASTY })
  try {
    const other = new URL(database.url)
    other.pathname = '/few'
    const pool = new pg.Pool({ connectionString: database.url, max: 1 })
    await pool.query('CREATE DATABASE few')
    await pool.end()
    const few = await furnish(other.href, folder, FEW)
    const began = performance.now()
    const many = await furnish(database.url, folder, all)
    const written = (performance.now() - began) / 1000
    const times = await measure(few, many)
    tell(times, { 写入和核对: written, 读取: (performance.now() - began) / 1000 - written })
    await close(few)
    await close(many)
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()

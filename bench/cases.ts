import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { SYSTEM } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import { type Context, today } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { ApiContext } from '#kernel/http/api.ts'
import { newId } from '#kernel/ids.ts'
import { silentLog } from '#kernel/log.ts'
import { migrate } from '#kernel/migrate.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import {
  applicationsRoutes,
  enterApplication,
  registerApplication,
  replyToApplication,
} from '#modules/applications/index.ts'
import { deskRoutes } from '#modules/desk/index.ts'
import { disputesRoutes } from '#modules/disputes/index.ts'
import { triageRoutes } from '#modules/triage/index.ts'
import { cloneCases } from './cases/clone.ts'
import { foundBenchOrgan, ORGAN } from './cases/organ.ts'
import { flag, report } from './table.ts'

const FEW = 10_000
const all = flag('n', 100_000)
const reads = flag('reads', 200)
const NOW = '2026-03-09T09:00:00+08:00'

function contextOn(url: string, folder: string): Context {
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  const grants = (['disclosure-officer', 'leader'] as const).map((role) => ({
    organ: ORGAN,
    role,
    department: '',
  }))
  return {
    db: connect(url, { max: 4 }),
    clock: clockAt(NOW),
    newId,
    actor: { ...SYSTEM, grants },
    calendar: () => calendar,
    lineage: (organ) => [organ],
    files: openFileStore(join(folder, 'files')),
    secrets: secretsFrom(Buffer.alloc(32)),
    config: readConfig({ GONGKAI_DATA: folder }),
    log: silentLog,
    yearSources: [],
    insideTransaction: false,
    afterCommit: (task) => task(),
    wake() {},
  }
}

const asked = (ctx: Context) => ({
  context: {
    ctx,
    session: { actor: ctx.actor, csrf: '' } as ApiContext['session'],
    request: {} as FastifyRequest,
    reply: {} as FastifyReply,
  } satisfies ApiContext,
})

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

async function p95(work: (nth: number) => Promise<unknown>): Promise<number> {
  for (let nth = 0; nth < 10; nth++) await work(nth)
  const times: number[] = []
  for (let nth = 0; nth < reads; nth++) {
    const began = performance.now()
    await work(nth)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

type Measured = Record<'case' | 'open' | 'late' | 'all' | 'desk', number>

/** What each page costs now: a case page with all that stands on it, the queues, and the first page. */
async function measure(ctx: Context, ids: string[]): Promise<Measured> {
  const by = asked(ctx)
  const idOf = (nth: number) => ids[nth % ids.length] ?? ''
  const casePage = async (nth: number) => {
    const one = { organ: ORGAN, id: idOf(nth) }
    await Promise.all([
      call(applicationsRoutes.get, one, by),
      call(triageRoutes.repeats, one, by),
      call(disputesRoutes.hints, one, by),
    ])
  }
  const list = (show: 'open' | 'overdue' | 'all') => (nth: number) =>
    call(applicationsRoutes.list, { organ: ORGAN, show }, by)
  return {
    case: await p95(casePage),
    open: await p95(list('open')),
    late: await p95(list('overdue')),
    all: await p95(list('all')),
    desk: await p95(() => call(deskRoutes.get, { organ: ORGAN }, by)),
  }
}

const PAGES: [keyof Measured, string, number][] = [
  ['case', '申请页', 50],
  ['open', '在办列表', 100],
  ['late', '逾期列表', 100],
  ['all', '全部列表', 100],
  ['desk', '工作台', 100],
]

function tell(few: Measured, many: Measured, seconds: number): void {
  const rows = PAGES.map(([key, name, most]): [string, string] => [
    `${name}（p95 不超过 ${most} ms，且不超过一万件时的 1.5 倍）`,
    `${FEW} 件 ${few[key].toFixed(1)} ms，${all} 件 ${many[key].toFixed(1)} ms，${(many[key] / few[key]).toFixed(2)} 倍`,
  ])
  const figures = Object.fromEntries(
    PAGES.flatMap(([key]) => [
      [`${key}Few`, few[key]],
      [`${key}Many`, many[key]],
      [`${key}Ratio`, many[key] / few[key]],
    ]),
  )
  report('cases', [...rows, ['写入', `${seconds.toFixed(0)} 秒`]], { cases: all, ...figures })
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder })
  await migrate(database.url, join(process.cwd(), 'migrations'))
  const ctx = contextOn(database.url, folder)
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  try {
    await foundBenchOrgan(ctx)
    const from = await patterns(ctx)
    const began = performance.now()
    const ids = await cloneCases(pool, from, 0, FEW)
    const few = await measure(ctx, ids)
    const more = await cloneCases(pool, from, FEW, all)
    const seconds = (performance.now() - began) / 1000
    tell(few, await measure(ctx, more), seconds)
  } finally {
    await pool.end()
    await ctx.db.destroy()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()

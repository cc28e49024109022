import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { SYSTEM } from '#kernel/accounts/index.ts'
import { systemClock } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { connect } from '#kernel/database.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { newId } from '#kernel/ids.ts'
import { act, append, genesis, type Procedure } from '#kernel/ledger/index.ts'
import { silentLog } from '#kernel/log.ts'
import { migrate } from '#kernel/migrate.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import { flag, median, report } from './table.ts'

type Noted = { kind: 'noted'; payload: { text: string } }
const notes: Procedure<number, Noted> = { kind: 'note', begin: 0, apply: (count) => count + 1 }

const TEXT = '收到之日起20个工作日内答复'
const perRound = flag('n', 400)
const rounds = flag('rounds', 5)
const writers = flag('writers', 8)

/** Runs `work` `perRound` times over `writers` at once and returns how many a second. */
async function rate(work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const writer = async () => {
    while (next < perRound) await work(next++)
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return perRound / ((performance.now() - began) / 1000)
}

function contextOn(url: string, folder: string): Context {
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  return {
    db: connect(url, { max: writers }),
    clock: systemClock,
    newId,
    actor: SYSTEM,
    calendar: () => calendar,
    lineage: (organ) => [organ],
    files: openFileStore(join(folder, 'files')),
    secrets: secretsFrom(Buffer.alloc(32)),
    config: readConfig({}),
    log: silentLog,
    yearSources: [],
    insideTransaction: false,
    afterCommit: (task) => task(),
    wake() {},
  }
}

function tell(measured: { raw: number; append: number; act: number }[]): void {
  const inserts = median(measured.map((one) => one.raw))
  const appends = median(measured.map((one) => one.append))
  const acts = median(measured.map((one) => one.act))
  const ratio = median(measured.map((one) => one.append / one.raw))
  const actRatio = median(measured.map((one) => one.act / one.raw))
  report(
    'ledger',
    [
      ['raw single-row inserts', `${inserts.toFixed(0)} / s`],
      ['durable appends (seal, chain, key, head; one statement)', `${appends.toFixed(0)} / s`],
      ['whole commands (transaction: read, decide, append)', `${acts.toFixed(0)} / s`],
      [`appends to inserts, median of ${rounds} rounds, ${writers} writers (aim >= 0.5)`, ratio.toFixed(2)],
      ['commands to inserts', actRatio.toFixed(2)],
    ],
    { insertsPerSecond: inserts, appendsPerSecond: appends, actsPerSecond: acts, ratio, actRatio },
  )
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder })
  await migrate(database.url, join(process.cwd(), 'migrations'))
  const ctx = contextOn(database.url, folder)
  const pool = new pg.Pool({ connectionString: database.url, max: writers })
  try {
    await pool.query('CREATE TABLE raw_note (id text PRIMARY KEY, payload jsonb NOT NULL)')
    const raw = () =>
      pool.query('INSERT INTO raw_note VALUES ($1, $2)', [newId(), JSON.stringify({ text: TEXT })])
    const noted = { kind: 'noted', payload: { text: TEXT } } as const
    const appended = () => {
      const stream = `note:${newId()}`
      const before = { organ: 'bench', stream, seq: 0, hash: genesis('bench', stream) }
      return append(ctx, before, 'note', newId(), [noted])
    }
    const acted = () => act(ctx, notes)({ organ: 'bench', id: newId(), key: newId(), decide: () => [noted] })
    for (const work of [raw, appended, acted]) await rate(work)
    const measured: { raw: number; append: number; act: number }[] = []
    for (let round = 0; round < rounds; round++)
      measured.push({ raw: await rate(raw), append: await rate(appended), act: await rate(acted) })
    tell(measured)
  } finally {
    await pool.end()
    await ctx.db.destroy()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()

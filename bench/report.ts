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
import { silentLog } from '#kernel/log.ts'
import { migrate } from '#kernel/migrate.ts'
import { openDatabase } from '#kernel/postgres/index.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import { APPLICANT_KINDS, BUILT_IN_NOTICES, OUTCOME_ROWS, workingCalendar } from '#law/index.ts'
import { reportJson } from '#modules/annual-report/index.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { YEAR_SOURCES } from '#src/year-sources.ts'
import { flag, median, report } from './table.ts'

/** How many cases the organ has; `--n 1000000` for the whole measurement. */
const cases = flag('n', 200_000)
const rounds = flag('rounds', 5)
const ORGAN = 'bench'
const YEAR = 2025
const [FROM, TO] = [`${YEAR}-01-01`, `${YEAR}-12-31`]

const quoted = (keys: readonly { key: string }[]) => `ARRAY[${keys.map(({ key }) => `'${key}'`).join(',')}]`

/** Cases over four years, a tenth still open, written into the tables reports are counted from. */
const FILL = `
INSERT INTO application (organ_id, id, number, received_day, channel, applicant_kind, status, flow, stage,
  departments, moved, archived, outcome_row, closed_day)
SELECT '${ORGAN}', 'case-' || n, '公开申〔' || n || '〕号', day, (ARRAY['online','counter','mail','fax'])[1 + n % 4],
  (${quoted(APPLICANT_KINDS)})[1 + n % ${APPLICANT_KINDS.length}], 'replied', 'closed', 'closed', '{}', false, false,
  CASE WHEN n % 10 > 0 THEN (${quoted(OUTCOME_ROWS)})[1 + n % ${OUTCOME_ROWS.length}] END,
  CASE WHEN n % 10 > 0 THEN day + (n % 40)::int END
FROM (SELECT n, DATE '2022-06-01' + (n::bigint * 7919 % 1300)::int AS day FROM generate_series(1, $1::int) AS n) AS made`

/** The same figures, as somebody would ask PostgreSQL for them by hand: table three, and the channels of part one. */
const TABLE_THREE = `
SELECT applicant_kind, received_day < $2::date AS earlier,
  CASE WHEN closed_day <= $3::date THEN outcome_row END AS ended, count(*)
FROM application
WHERE organ_id = $1 AND received_day <= $3::date AND (outcome_row IS NULL OR closed_day >= $2::date)
GROUP BY 1, 2, 3`
const CHANNELS = `
SELECT channel, count(*) FROM application
WHERE organ_id = $1 AND received_day BETWEEN $2::date AND $3::date GROUP BY 1`

function contextOn(url: string, folder: string): Context {
  const calendar = workingCalendar(BUILT_IN_NOTICES)
  return {
    db: connect(url, { max: 4 }),
    clock: systemClock,
    newId,
    actor: SYSTEM,
    calendar: () => calendar,
    lineage: (organ) => [organ],
    files: openFileStore(join(folder, 'files')),
    secrets: secretsFrom(Buffer.alloc(32)),
    config: readConfig({}),
    log: silentLog,
    yearSources: YEAR_SOURCES,
    insideTransaction: false,
    afterCommit: (task) => task(),
    wake() {},
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function foundBenchOrgan(ctx: Context): Promise<void> {
  const contact = { address: '', postcode: '', telephone: '', fax: '', email: '', officeHours: '' }
  const organ = {
    id: ORGAN,
    kind: 'town',
    parent: null,
    name: '测速镇人民政府',
    shortName: '测速镇',
    creditCode: '11440823MB9Y0018XW',
    contact: { ...contact, disclosureOffice: '办公室' },
    departments: [],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: null,
    demonstration: true,
  } as const
  await foundOrgan(ctx, {
    key: 'bench-organ',
    organ: { ...organ, departments: [], leaders: [], dutyRoster: [] },
  })
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  // Run by root, the server belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const database = await openDatabase({ dataFolder: folder })
  await migrate(database.url, join(process.cwd(), 'migrations'))
  const ctx = contextOn(database.url, folder)
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  try {
    await foundBenchOrgan(ctx)
    await pool.query(FILL, [cases])
    await pool.query('VACUUM ANALYZE application')
    const raw = async () => {
      await pool.query(TABLE_THREE, [ORGAN, FROM, TO])
      await pool.query(CHANNELS, [ORGAN, FROM, TO])
    }
    const ours = () => reportJson(ctx, ORGAN, YEAR)
    await raw()
    await ours()
    const measured: { raw: number; ours: number }[] = []
    for (let round = 0; round < rounds; round++)
      measured.push({ raw: await milliseconds(raw), ours: await milliseconds(ours) })
    tell(measured)
  } finally {
    await pool.end()
    await ctx.db.destroy()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function tell(measured: { raw: number; ours: number }[]): void {
  const rawMs = median(measured.map((one) => one.raw))
  const oursMs = median(measured.map((one) => one.ours))
  const ratio = median(measured.map((one) => one.ours / one.raw))
  report(
    'report',
    [
      [`raw SQL: table three and channels of ${cases} cases`, `${rawMs.toFixed(0)} ms`],
      ['the whole report: tables, equations, facts, text', `${oursMs.toFixed(0)} ms`],
      [`report to raw SQL, median of ${rounds} rounds (aim <= 1.5)`, ratio.toFixed(2)],
    ],
    { cases, rawMs, reportMs: oursMs, ratio },
  )
}

await main()

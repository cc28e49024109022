import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { OUTCOME_ROWS } from '#law/index.ts'
import {
  checkOpened,
  checkReport,
  collectionView,
  downloadReport,
  openReport,
  reportJson,
} from '#modules/annual-report/index.ts'
import { casesForReport } from '#modules/applications/index.ts'
import { publishedCount } from '#modules/articles/index.ts'
import { catalogueItems } from '#modules/catalogue/index.ts'
import { guideOf } from '#modules/disclosure-guide/index.ts'
import { type Office, openOffice } from '#src/office.ts'
import { PROCEDURES } from '#src/procedures.ts'
import { siteFolderOf } from '#src/site-folder.ts'
import { gongkai } from './support/command-line.ts'
import { testDatabase } from './support/database.ts'
import { answersOf, applicantNames, personalWords, publicTexts, shownIn } from './support/nobody-shown.ts'
import { copiedTown } from './support/town.ts'

const ORGAN = 'yangqing'
const YEARS = [2023, 2024, 2025]
/** Tables that are not made from the ledger. */
const SOURCES = new Set(
  'stream event checkpoint checkpoint_bucket vault account account_role session outbox migration'.split(' '),
)

describe('the demonstration town', () => {
  let folder: string
  let office: Office
  let env: Record<string, string>
  let passwords: string[]

  beforeAll(async () => {
    const town = await copiedTown()
    folder = town.folder
    env = town.env
    passwords = town.passwords
    office = await openOffice(readConfig(env))
  }, 180_000)
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function readModels(): Promise<Record<string, unknown[]>> {
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(
      office.ctx.db,
    )
    const names = rows.map((row) => row.name).filter((name) => !SOURCES.has(name))
    const dumped = names.sort().map(async (name) => {
      const all = await sql<{ row: string }>`
        SELECT to_jsonb(t)::text AS row FROM ${sql.table(name)} AS t ORDER BY 1`.execute(office.ctx.db)
      return [name, all.rows] as const
    })
    return Object.fromEntries(await Promise.all(dumped))
  }

  it('has as much as it promises', async () => {
    const { ctx } = office
    expect(await publishedCount(ctx, ORGAN)).toBeGreaterThanOrEqual(150)
    expect(await catalogueItems(ctx, ORGAN)).toHaveLength(45)
    expect((await guideOf(ctx, ORGAN))?.version).toBe(1)
    expect((await casesForReport(ctx, ORGAN, {})).total).toBe(70)
    expect(
      office
        .directory()
        .all()
        .map((organ) => organ.kind)
        .sort(),
    ).toEqual(['county', 'town', 'village', 'village', 'village', 'village'].sort())
    expect(passwords.length).toBeGreaterThan(25)
  })

  it('has an application for every row of the report and some still open', async () => {
    const { cases } = await casesForReport(office.ctx, ORGAN, {})
    const rows = new Set(cases.map((one) => one.outcome?.row))
    expect(OUTCOME_ROWS.filter((row) => !rows.has(row.key)).map((row) => row.key)).toEqual([])
    expect(rows.has(undefined)).toBe(true)
  })

  it('has a whole ledger', async () => {
    const verdict = await verifyLedger(office.ctx)
    expect(verdict.broken).toEqual([])
    expect(verdict.events).toBeGreaterThan(1000)
  })

  it('shows the same lists, numbers and clocks after they are made again from the ledger', async () => {
    const live = await readModels()
    expect(Object.keys(live).length).toBeGreaterThan(8)
    await rebuildReadModels(office.ctx, PROCEDURES)
    expect(await readModels()).toEqual(live)
  })

  it('has yearly reports whose equations hold and that join up from year to year', async () => {
    const reports = await Promise.all(YEARS.map((year) => reportJson(office.ctx, ORGAN, year)))
    for (const report of reports) {
      expect(report.warnings).toEqual([])
      const check = checkReport(report)
      if (!check.readable) throw new Error(check.problems.join())
      expect(check.equations.filter((one) => !one.holds)).toEqual([])
    }
    const tables = reports.map((report) => report.table3)
    expect(tables[1]?.carried_over_in).toEqual(tables[0]?.carried_over_out)
    expect(tables[2]?.carried_over_in).toEqual(tables[1]?.carried_over_out)
    expect(tables[0]?.carried_over_out.total).toBeGreaterThan(0)
  })

  it.each(['html', 'docx', 'xlsx', 'pdf', 'json'] as const)(
    'hands out the report of 2024 as %s, without fees, that is read back with every cell equal',
    async (format) => {
      const { table2, table3, table4, meta } = await reportJson(office.ctx, ORGAN, 2024)
      expect(meta).toMatchObject({ org: '遂溪县洋青镇人民政府', date: '2025-01-16', status: 'published' })
      const file = await downloadReport(office.ctx, ORGAN, 2024, format)
      expect(file.name).toBe(`遂溪县洋青镇人民政府2024年政府信息公开工作年度报告.${format}`)
      const read = await openReport(Buffer.from(await file.arrayBuffer()))
      if (!read.ok) throw new Error(read.problems.join())
      const { report } = read
      expect(report).toMatchObject({ form: 2021, unread: [], tables: { table2, table3, table4 } })
      expect(report.tables.table2.art20_8).toEqual({ admin_fees_行政事业性收费_amount_wan_yuan: 0 })
      expect(report.text.replace(/\s/g, '')).toMatch(/没有依据信息处理费管理办法发出收费通知，收取金额为零/)
      const check = checkOpened(report)
      expect(check.readable && check.equations.filter(({ holds }) => !holds)).toEqual([])
      expect(check.readable && check.warnings).toEqual([])
    },
  )

  it('tells of 2024 what it always told, each case counted once however it was extended or stood still', async () => {
    const file = await downloadReport(office.ctx, ORGAN, 2024, 'csv')
    const lines = (await file.text()).replace(/\ufeff|\r/g, '')
    await expect(lines).toMatchFileSnapshot('golden/report-of-2024.csv')
    expect((await reportJson(office.ctx, ORGAN, 2024)).differences).toEqual([])
  })

  it('counts its normative documents from the site: made, repealed and in force, year by year', async () => {
    const reports = await Promise.all(YEARS.map((year) => reportJson(office.ctx, ORGAN, year)))
    const counts = reports.map(({ table2 }) => table2.art20_1.normative_documents_行政规范性文件)
    expect(counts.map(({ issued, repealed, in_force }) => [issued, repealed, in_force])).toEqual([
      [2, 0, 2],
      [1, 1, 2],
      [1, 0, 3],
    ])
  })

  it('has a county that summed up two years, which join, and still waits for two organs of the third', async () => {
    const [first, second, last] = await Promise.all(
      YEARS.map((year) => collectionView(office.ctx, 'suixi', year)),
    )
    for (const view of [first, second]) {
      expect(view?.counts).toEqual({ all: 9, collected: 9, held: 0, absent: 0 })
      expect(view?.rollUp).toMatchObject({ failed: [], missing: [], stale: false })
    }
    expect(second?.rollUp?.equations).toBe(51)
    expect(last?.counts).toEqual({ all: 9, collected: 6, held: 1, absent: 2 })
    const standings = last?.parts.map(({ standing }) => standing) ?? []
    for (const one of ['signed', 'corrected', 'missing', 'held']) expect(standings).toContain(one)
    expect(last?.parts.filter(({ absent }) => absent).every(({ reminders }) => reminders.length > 0)).toBe(
      true,
    )
  })

  it('has a county that published its own report of these two years: the sum of all, every equation holding', async () => {
    for (const year of [2023, 2024]) {
      const file = await reportJson(office.ctx, 'suixi', year)
      expect(file.meta).toMatchObject({ status: 'published', version: 1, level: 'county' })
      expect(file.equations.filter(({ holds }) => !holds)).toEqual([])
      const { rollUp } = await collectionView(office.ctx, 'suixi', year)
      expect(rollUp?.ownFigures).toBe(true)
      expect(file.table3.new_received?.total).toBe(rollUp?.cells['table3.new_received.total'])
    }
  })

  it('holds no personal data outside the vault', async () => {
    const { rows } = await sql<{ found: string }>`
      SELECT payload::text AS found FROM event
      WHERE stream_id LIKE 'application:%' AND (payload::text LIKE '%440823%' OR payload::text LIKE '%1380000%')
      UNION ALL SELECT to_jsonb(a)::text FROM application AS a
      WHERE to_jsonb(a)::text LIKE '%440823%' OR to_jsonb(a)::text LIKE '%1380000%'`.execute(office.ctx.db)
    expect(rows).toEqual([])
  })

  it('shows nobody’s number in any list, in any case or on any public page', async () => {
    const personal = await personalWords()
    expect(personal.length).toBeGreaterThan(100)
    const answers = await answersOf(office)
    const pages = await publicTexts(siteFolderOf(office))
    expect(answers.length).toBeGreaterThan(400)
    expect(pages.length).toBeGreaterThan(800)
    const shown = [...answers, ...pages].flatMap(({ url, text }) =>
      shownIn(text, personal).map((words) => `${url}: ${words}`),
    )
    expect(shown).toEqual([])
    const names = await applicantNames()
    const cases = answers.filter(({ url }) => /\/(applications?|disputes?|desk)\b/.test(url))
    expect(cases.length).toBeGreaterThan(150)
    expect(cases.flatMap(({ url, text }) => shownIn(text, names).map((name) => `${url}: ${name}`))).toEqual(
      [],
    )
  }, 90_000)

  it('is verified, listed and reported by the command line on a database of its own', async () => {
    const verified = JSON.parse((await gongkai(['verify', '--json'], { env })).out)
    expect(verified.ok).toBe(true)
    expect(verified.events).toBeGreaterThan(1000)
    const users = JSON.parse((await gongkai(['user', 'list', '--json'], { env })).out)
    expect(users.length).toBe(passwords.length)
    const report = JSON.parse((await gongkai(['report', '2024', '--organ', ORGAN, '--json'], { env })).out)
    expect(report.table3.new_received.total).toBe(18)
  })

  it('lets the operator set a password from standard input, and refuses a weak or an empty one', async () => {
    const set = (input: string) => gongkai(['user', 'password', 'dengwenlan'], { env, input })
    expect((await set('a-long-enough-pass-1\n')).code).toBe(0)
    expect((await set('short\n')).code).toBe(2)
    expect((await set('')).code).toBe(2)
    expect(
      (await gongkai(['user', 'password', 'nobody'], { env, input: 'a-long-enough-pass-1\n' })).code,
    ).toBe(2)
  })

  it('fails verification, naming the place, when an event was changed behind its back', async () => {
    await sql`UPDATE event SET payload = payload || '{"department":"nobody"}'
      WHERE kind = 'registered' AND stream_id = (SELECT min(stream_id) FROM event WHERE kind = 'registered')`.execute(
      office.ctx.db,
    )
    const { code, out } = await gongkai(['verify', '--json'], { env })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false })
    expect(JSON.parse(out).broken[0].what).toContain('哈希不符')
  })
})

describe('an empty office', () => {
  it('is given its first organ from a file, says what is wrong with a bad one, and opens an account in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-empty-'))
    const env = { DATABASE_URL: (await testDatabase()).url, GONGKAI_DATA: folder }
    const run = (args: string[]) => gongkai(args, { env })
    const { organs } = JSON.parse(
      await readFile(new URL('../seeds/yangqing/organs.json', import.meta.url), 'utf8'),
    )
    const { address, postcode, telephone, fax, email, officeHours, disclosureOffice, ...rest } = organs[0]
    const contact = { address, postcode, telephone, fax, email, officeHours, disclosureOffice }
    const county = { ...rest, contact, site: { ...rest.site, columns: [] }, demonstration: false }
    const path = join(folder, 'county.json')

    await writeFile(
      path,
      JSON.stringify({ ...county, creditCode: '123', contact: { ...contact, postcode: 'x' } }),
    )
    const refused = await run(['organ', 'add', path])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('creditCode')
    expect(refused.err).toContain('contact.postcode')

    await writeFile(path, JSON.stringify(county))
    expect((await run(['organ', 'add', path])).code).toBe(0)
    expect((await run(['organ', 'add', path])).code).toBe(2)
    expect(
      (await run(['user', 'add', 'admin1', '--name', '张三', '--organ', 'suixi', '--role', 'admin'])).code,
    ).toBe(0)
    expect(JSON.parse((await run(['organ', 'list', '--json'])).out)).toHaveLength(1)
    expect(JSON.parse((await run(['verify', '--json'])).out)).toMatchObject({ ok: true })
    await rm(folder, { recursive: true, force: true })
  }, 60_000)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gongkai } from './support/command-line.ts'

const REPORT = fileURLToPath(
  new URL('../src/modules/annual-report/rules/fixtures/huaian-2024.json', import.meta.url),
)

describe('the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('reckons a deadline day by day, from any folder', async () => {
    const { code, out } = await gongkai(['deadline', '2026-02-13', '--days', '20', '--json'])
    expect(code).toBe(0)
    const reckoned = JSON.parse(out)
    expect(reckoned).toMatchObject({ due: '2026-03-19', provisional: false })
    expect(reckoned.days[0]).toMatchObject({ day: '2026-02-13', counted: false })
    expect(reckoned.days.filter((one: { counted: boolean }) => one.counted)).toHaveLength(20)
    expect(reckoned.days.every((one: { why: string; basis: string | null }) => one.why && one.basis)).toBe(
      true,
    )
  })

  it('marks a deadline that runs into a year without a holiday notice as provisional', async () => {
    const { out } = await gongkai(['deadline', '2026-11-23', '--days', '40', '--json'])
    expect(JSON.parse(out)).toMatchObject({ due: '2027-01-18', provisional: true })
  })

  it.each([
    [['deadline', '2026-02-30', '--days', '20'], '2026-02-30'],
    [['deadline', '2026-02-13', '--days', '0'], '--days'],
    [['deadline', '2026-02-13', '--days', 'x'], '--days'],
    [['deadline', '2026-02-13'], '--days'],
    [['deadline', '2026-02-13', '--days', '5', '--unit', 'moon'], '--unit'],
    [['check-report', '/no/such/file.json'], '/no/such/file.json'],
    [['no-such-command'], 'no-such-command'],
    [['report', 'last', '--organ', 'yangqing'], 'last'],
    [['report', '2024', '--organ', 'yangqing', '--format', 'pdf'], '--out'],
    [['report', '2024', '--organ', 'yangqing', '--format', 'odt'], 'odt'],
  ])('says what is wrong in one line and exits with 2: %j', async (args, named) => {
    const { code, out, err } = await gongkai(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(named)
  })

  const history = async (events: object[]) => {
    const path = join(folder, `history-${events.length}.json`)
    await writeFile(path, JSON.stringify({ procedure: 'application', events }))
    return path
  }
  const came = { kind: 'received', day: '2026-02-13', channel: 'counter' }

  it('replays an application: state, every clock with basis, next steps, report row and fee', async () => {
    const path = await history([came, { kind: 'registered', day: '2026-02-14' }])
    const { code, out } = await gongkai(['replay', path, '--as-of', '2026-02-24', '--json'])
    expect(code).toBe(0)
    const played = JSON.parse(out)
    expect(played).toMatchObject({ status: 'registered', reportRow: null, fee: null })
    expect(played.clocks[0]).toMatchObject({ name: 'reply', due: '2026-03-19', standing: 'running' })
    expect(played.clocks[0].days[1]).toMatchObject({ day: '2026-02-14', counted: true, why: '春节调休上班' })
    expect(played.next.every((one: { effect: string; basis: string }) => one.effect && one.basis)).toBe(true)
    const text = await gongkai(['replay', path, '--as-of', '2026-02-24'])
    expect(text.out).toContain('最迟于2026年3月19日答复')
  })

  it('refuses an impossible event of a history by name and place, and exits with 1', async () => {
    const path = await history([
      came,
      { kind: 'registered', day: '2026-02-14' },
      { kind: 'extension-told', day: '2026-02-24' },
    ])
    const { code, out } = await gongkai(['replay', path, '--as-of', '2026-02-24', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).refused).toMatchObject({
      at: 3,
      kind: 'extension-told',
      name: 'extension-not-approved',
    })
  })

  it('says where a history cannot be read, and exits with 2', async () => {
    const path = await history([{ ...came, channel: 'pigeon' }])
    const { code, out, err } = await gongkai(['replay', path, '--as-of', '2026-02-24', '--json'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('第 1 个事件 channel')
  })

  it('says which setting cannot be used', async () => {
    const { code, err } = await gongkai(['verify'], { env: { PORT: 'http' } })
    expect(code).toBe(2)
    expect(err).toContain('PORT')
  })

  it('finds that every equation of a published report holds', async () => {
    const { code, out } = await gongkai(['check-report', REPORT])
    expect(code).toBe(0)
    expect(out).toContain('R1')
    expect(out).toContain('全部成立')
  })

  it('names the equation that a changed cell breaks, and exits with 1', async () => {
    const { readFile } = await import('node:fs/promises')
    const report = JSON.parse(await readFile(REPORT, 'utf8'))
    report.table3.granted.natural_person += 1
    const path = join(folder, 'changed.json')
    await writeFile(path, JSON.stringify(report))
    const { code, out } = await gongkai(['check-report', path])
    expect(code).toBe(1)
    expect(out).toMatch(/不成立 R[123]/)
    const asJson = JSON.parse((await gongkai(['check-report', path, '--json'])).out)
    expect(asJson.equations.some((one: { holds: boolean }) => !one.holds)).toBe(true)
  })

  it('checks several files and names the one that cannot be read', async () => {
    const path = join(folder, 'empty.html')
    await writeFile(path, '<p>没有表</p>')
    const { code, out, err } = await gongkai(['check-report', REPORT, path, '--json'])
    expect(code).toBe(2)
    expect(err).toContain(path)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([{ file: REPORT, form: 2021, warnings: [], unread: [] }])
  })

  it('compares with the report of the year before', async () => {
    const { code, out } = await gongkai(['check-report', REPORT, '--previous', REPORT])
    expect(code).toBe(1)
    expect(out).toMatch(/不成立 R5/)
  })

  it.each([
    ['not JSON', '一份报告'],
    ['JSON of another kind', '{"hello": 1}'],
    ['nothing', ''],
  ])('cannot read a report that is %s, and exits with 2', async (_, text) => {
    const path = join(folder, 'other.json')
    await writeFile(path, text)
    const { code, err } = await gongkai(['check-report', path])
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

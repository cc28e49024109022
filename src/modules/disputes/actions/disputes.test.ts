import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { submitApplication } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { disputeProcedure } from '../dispute.ts'
import { listDisputes, readDispute } from '../read-disputes.ts'
import { disputesForReport } from '../report-disputes.ts'
import { concludeDispute } from './conclude-dispute.ts'
import { fileDispute } from './file-dispute.ts'

let office: TestOffice
let clerk: Context
let application: string
const organ = 'yangqing'
let keys = 0
const key = () => `test-key-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  application = (await submitApplication(office.ctx, { organ, key: key(), form: aForm() })).id
  const officer = await office.as(['disclosure-officer'], { name: '林公开' })
  clerk = office.at(officer, '2026-05-20')
})
afterAll(() => office.close())

const filing = (changes: object = {}) => ({
  organ,
  application,
  kind: 'reconsideration' as const,
  body: '遂溪县人民政府',
  day: '2026-04-01',
  matter: '申请人陈喆堃认为检索不全面，请求责令重新答复。',
  key: key(),
  ...changes,
})
const ending = (id: string, changes: object = {}) => ({
  organ,
  id,
  outcome: 'corrected' as const,
  day: '2026-05-20',
  summary: '责令重新检索，陈喆堃已收到。',
  key: key(),
  ...changes,
})
const fieldRefused = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}

describe('a dispute', () => {
  it('is filed, concluded, and told with its basis', async () => {
    const { id } = await fileDispute(clerk, filing())
    await concludeDispute(clerk, ending(id))
    const found = await readDispute(clerk, organ, id)
    expect(found).toMatchObject({
      kindLabel: '行政复议',
      filedDay: '2026-04-01',
      concluded: { outcome: 'corrected', day: '2026-05-20' },
      matter: '申请人陈喆堃认为检索不全面，请求责令重新答复。',
    })
    expect(found.timeline.map((step) => step.label)).toEqual(['提起行政复议', '审结：结果纠正'])
    expect(found.timeline[0]).toMatchObject({ who: '林公开', basis: [RECONSIDERATION.cite('11(14)')] })
    expect(await fieldRefused(concludeDispute(clerk, ending(id)))).toBe('conflict')
  })

  it('may go to court after the review', async () => {
    const kind = 'litigation-after-reconsideration'
    const { id } = await fileDispute(clerk, filing({ kind, body: '遂溪县人民法院', day: '2026-05-20' }))
    expect((await readDispute(clerk, organ, id)).timeline[0]?.basis).toEqual([LITIGATION.cite('45')])
    const early = filing({ kind, body: '遂溪县人民法院', day: '2026-05-19' })
    expect(await fieldRefused(fileDispute(clerk, early))).toBe('kind')
  })

  it('is recorded once however often it is sent', async () => {
    const again = filing({ kind: 'litigation-direct', body: '遂溪县人民法院' })
    const [first, second] = await Promise.all([fileDispute(clerk, again), fileDispute(clerk, again)])
    expect(second).toEqual(first)
  })

  it('needs an application of this organ', async () => {
    expect(await fieldRefused(fileDispute(clerk, filing({ application: 'no-such-case' })))).toBe('not-found')
    expect(await fieldRefused(fileDispute(clerk, filing({ organ: 'jianxin' })))).toBe('not-found')
  })

  it.each(['2026-05-21', '2026-03-01'])('cannot be filed on %s', async (day) => {
    expect(await fieldRefused(fileDispute(clerk, filing({ day })))).toBe('day')
  })

  it.each(['2026-05-21', '2026-03-31'])('filed in April cannot end on %s', async (day) => {
    const { id } = await fileDispute(clerk, filing())
    expect(await fieldRefused(concludeDispute(clerk, ending(id, { day })))).toBe('day')
  })
})

describe('the record of disputes', () => {
  it('is counted for the report, and listed with its application', async () => {
    expect(await disputesForReport(clerk, organ)).toContainEqual({
      kind: 'reconsideration',
      filedDay: '2026-04-01',
      concluded: { outcome: 'corrected', day: '2026-05-20' },
    })
    const { rows, total } = await listDisputes(clerk, organ, 1)
    expect(total).toBe(rows.length)
    expect(rows.every((row) => row.applicationNumber.startsWith('洋青镇公开申'))).toBe(true)
    expect(await disputesForReport(clerk, 'jianxin')).toEqual([])
  })

  it('holds nothing personal outside the vault, and is the same when rebuilt', async () => {
    const dump = async (table: string) => {
      const { rows } = await sql`SELECT to_jsonb(t) AS row FROM ${sql.table(table)} AS t ORDER BY 1`.execute(
        clerk.db,
      )
      return JSON.stringify(rows)
    }
    const live = await dump('dispute')
    expect(live + (await dump('event'))).not.toContain('陈喆堃')
    await rebuildReadModels(office.ctx, [rebuildable(disputeProcedure)])
    expect(await dump('dispute')).toBe(live)
  })
})

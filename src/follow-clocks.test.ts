import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCase } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { applicationProcedure, submitApplication } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { loadNoticeJson } from '#modules/working-calendar/index.ts'
import { followClocks } from './follow-clocks.ts'

const NOTICE = {
  year: 2027,
  title: '测试用通知，不是真实安排',
  source: '',
  off: { '2027-01-01': '元旦', '2027-01-04': '元旦' },
  makeup: {},
}

describe('a holiday notice that comes late', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice('2026-12-15')
    await foundTestOrgans(office.ctx)
  })
  afterAll(() => office.close())

  it('is told once to each open application whose due day it moves, and to no other', async () => {
    const organ = 'yangqing'
    const apply = (key: string) => submitApplication(office.ctx, { organ, key, form: aForm() })
    const { id } = await apply('moved-key-1')
    const events = async () => (await readCase(office.ctx, applicationProcedure, organ, id, '申请')).events
    await loadNoticeJson(office.ctx, 'suixi', NOTICE)
    await followClocks(office.ctx)
    await followClocks(office.ctx)
    const told = (await events()).filter(({ kind }) => kind === 'redated')
    expect(told).toMatchObject([{ payload: { clock: 'reply', from: '2027-01-12', to: '2027-01-14' } }])
    const later = await apply('moved-key-2')
    const { events: own } = await readCase(office.ctx, applicationProcedure, organ, later.id, '申请')
    expect(own.map(({ kind }) => kind)).toEqual(['received'])
  })
})

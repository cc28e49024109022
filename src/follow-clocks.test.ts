import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksOfStreams } from '#kernel/clocks/index.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import { applicationProcedure, submitApplication } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { acceptMessage, submitMessage } from '#modules/messages/index.ts'
import { aMessage } from '#modules/messages/testing.ts'
import { loadNoticeJson } from '#modules/working-calendar/index.ts'
import { followClocks } from './follow-clocks.ts'
import { PROCEDURES } from './procedures.ts'

const NOTICE = {
  year: 2027,
  title: '测试用通知，不是真实安排',
  source: '',
  off: { '2027-01-01': '元旦', '2027-01-04': '元旦' },
  makeup: {},
}

// Their limits are days set by people, which no holiday moves.
const SET_BY_PEOPLE = ['consultation', 'poster', 'problem', 'report-collection', 'task']

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

  it('is told in every module in which limits run that it can move', () => {
    const silent = PROCEDURES.filter(({ timed, tellMoved }) => timed && tellMoved === null)
    expect(silent.map(({ kind }) => kind).sort()).toEqual(SET_BY_PEOPLE)
  })

  it('is told to letters as well, and the desk says from which day, until somebody deals with it', async () => {
    const organ = 'yangqing'
    const message = { ...office.ctx, clock: office.at(office.ctx, '2026-12-10').clock }
    const { id } = await submitMessage(message, { organ, key: 'moved-key-3', form: aMessage() })
    const clock = async () => (await clocksOfStreams(office.ctx.db, [{ organ, stream: `message:${id}` }]))[0]
    expect((await clock())?.due).toBe('2027-03-10')
    const off = { ...NOTICE.off, '2027-03-10': '元旦' }
    const notice = { ...NOTICE, title: '改了的测试用通知', off }
    await loadNoticeJson(office.ctx, 'suixi', notice)
    const calendar = workingCalendar([...BUILT_IN_NOTICES, notice])
    await followClocks({ ...office.ctx, calendar: () => calendar })
    expect(await clock()).toMatchObject({ due: '2027-03-11', definition: { movedFrom: '2027-03-10' } })
    const officer = await office.as(['disclosure-officer'])
    await acceptMessage(officer, { organ, id, key: 'moved-key-4', kind: 'consult' })
    expect((await clock())?.definition.movedFrom).toBeUndefined()
  })
})

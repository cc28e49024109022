import { describe, expect, it } from 'vitest'
import { CIVIL_PROCEDURE, NOTICE_SERVICE_PERIOD, OGI, SERVICE } from '#law/index.ts'
import { endProblem, noticeServed, sendingProblem, WAYS, type WayKey } from './dispatch-channels.ts'

const known = { today: '2026-03-10', written: '2026-03-02' }
const sent = (way: WayKey, day = '2026-03-03') => ({ way, number: 'X1', day })

describe('sending a letter', () => {
  it('rests each way on its rule', () => {
    expect(WAYS.post.basis).toEqual(SERVICE.cite('邮寄送达'))
    expect(WAYS.hand.basis).toEqual(SERVICE.cite('直接送达'))
    expect(WAYS.email.basis).toEqual(OGI.cite('40'))
    expect(WAYS.notice.basis).toEqual(CIVIL_PROCEDURE.cite('95'))
  })

  it.each<[string, WayKey, string, string, string | null]>([
    ['on the day of the letter', 'post', '1234', '2026-03-02', null],
    ['today', 'hand', '', '2026-03-10', null],
    ['before the letter was written', 'post', '1234', '2026-03-01', 'day'],
    ['tomorrow', 'post', '1234', '2026-03-11', 'day'],
    ['by post without a number', 'post', '', '2026-03-02', 'number'],
    ['by notice without saying where', 'notice', '', '2026-03-02', 'number'],
    ['by e-mail without a number', 'email', '', '2026-03-02', null],
  ])('%s', (_, way, number, day, field) => {
    expect(sendingProblem({ way, number, day }, known)?.field ?? null).toBe(field)
  })

  it.each<[string, WayKey, 'arrived' | 'returned', string, boolean]>([
    ['arrives the day it was sent', 'post', 'arrived', '2026-03-03', true],
    ['arrives before it was sent', 'post', 'arrived', '2026-03-02', false],
    ['arrives tomorrow', 'post', 'arrived', '2026-04-11', false],
    ['comes back', 'post', 'returned', '2026-03-09', true],
    ['by notice comes back', 'notice', 'returned', '2026-04-05', false],
    ['by notice counts a day before the term is over', 'notice', 'arrived', '2026-04-01', false],
    ['by notice counts when the term is over', 'notice', 'arrived', '2026-04-02', true],
  ])('%s', (_, way, how, day, stands) => {
    expect(endProblem(sent(way), how, day, '2026-04-10') === null).toBe(stands)
  })

  it('counts thirty days for a notice', () => {
    expect(noticeServed('2026-03-03')).toEqual({ day: '2026-04-02', basis: CIVIL_PROCEDURE.cite('95') })
    expect(NOTICE_SERVICE_PERIOD.at(-1)?.value).toBe(30)
  })
})

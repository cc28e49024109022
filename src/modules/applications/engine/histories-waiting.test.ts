import { describe, expect, it } from 'vitest'
import { CLOSED_STEPS, OPEN_STEPS, on, outcomeOf, REGISTERED, steps, type Told } from './testing.ts'

const asked = on('2026-03-04', 'correction-asked', { term: 10 })
const arrived = on('2026-03-05', 'delivered', { letter: 'correction' })
const corrected = on('2026-03-12', 'corrected')
const RESTARTS: Told['next'] = ['correction-asked', 'extension-approved', 'fee-noticed']

const CORRECTIONS: Told[] = [
  {
    name: '告知补正、没有送达：答复停止，先看送达',
    events: [...REGISTERED, asked],
    asOf: '2026-03-05',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], 'delivery:correction': ['2026-03-18', 'running'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected', 'delivered']),
  },
  {
    name: '补正期限自送达次日起算，期内不能终止',
    events: [...REGISTERED, asked, arrived],
    asOf: '2026-03-19',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], correction: ['2026-03-19', 'running'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected']),
  },
  {
    name: '补正期满次日可以按逾期终止',
    events: [...REGISTERED, asked, arrived],
    asOf: '2026-03-20',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], correction: ['2026-03-19', 'over'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected', 'lapsed']),
  },
  {
    name: '逾期不补正，终止',
    events: [...REGISTERED, asked, arrived, on('2026-03-20', 'lapsed', { why: 'correction' })],
    asOf: '2026-03-20',
    status: 'lapsed',
    clocks: { reply: [null, 'stopped'], correction: ['2026-03-19', 'stopped'] },
    next: ['archived', 'lapse-undone', 'noted'],
    row: 'other_correction_overdue',
  },
  {
    name: '撤销逾期终止：恢复等待补正，期限仍是已满',
    events: [
      ...[...REGISTERED, asked, arrived, on('2026-03-20', 'lapsed', { why: 'correction' })],
      on('2026-04-20', 'lapse-undone'),
    ],
    asOf: '2026-04-20',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], correction: ['2026-03-19', 'over'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected', 'lapsed']),
  },
  {
    name: '收到补正，重新计算',
    events: [...REGISTERED, asked, arrived, corrected],
    asOf: '2026-03-12',
    status: 'registered',
    clocks: {
      reply: ['2026-04-10', 'running'],
      correction: ['2026-03-19', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: steps(OPEN_STEPS, ['correction-asked']),
  },
  {
    name: '有正当理由的，逾期补正也受理',
    events: [...REGISTERED, asked, arrived, on('2026-03-25', 'corrected', { cause: '住院' })],
    asOf: '2026-03-25',
    status: 'registered',
    clocks: {
      reply: ['2026-04-23', 'running'],
      correction: ['2026-03-19', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: steps(OPEN_STEPS, ['correction-asked']),
  },
  {
    name: '补正后仍不明确，无法提供',
    events: [
      ...REGISTERED,
      asked,
      arrived,
      corrected,
      on('2026-03-20', 'replied', { outcome: 'still-unclear' }),
    ],
    asOf: '2026-03-20',
    status: 'replied',
    clocks: {
      reply: ['2026-04-10', 'stopped'],
      correction: ['2026-03-19', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: CLOSED_STEPS,
    row: 'unable_unclear_after_correction',
  },
  {
    name: '第七个工作日还可以告知补正',
    events: [...REGISTERED, on('2026-03-11', 'correction-asked', { term: 5 })],
    asOf: '2026-03-11',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], 'delivery:correction': ['2026-03-25', 'running'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected', 'delivered']),
  },
  {
    name: '春节期间的七个工作日',
    events: [
      on('2026-02-13', 'received', { channel: 'online' }),
      on('2026-02-14', 'registered'),
      on('2026-03-02', 'correction-asked', { term: 10 }),
    ],
    asOf: '2026-03-02',
    status: 'correcting',
    clocks: { reply: [null, 'paused'], 'delivery:correction': ['2026-03-16', 'running'] },
    next: steps(OPEN_STEPS, RESTARTS, ['corrected', 'delivered']),
  },
]

const third = on('2026-03-06', 'opinion-asked', { from: 'third-party', who: '甲公司' })
const thirdHas = on('2026-03-09', 'delivered', { letter: 'opinion', who: '甲公司' })
const objects = on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'objects', reasoned: true })
const overrides = on('2026-03-19', 'interest-overridden', { who: '甲公司' })
const told = on('2026-03-20', 'third-party-told', { who: '甲公司' })

const OPINIONS: Told[] = [
  {
    name: '征求第三方意见、没有送达：答复停止',
    events: [...REGISTERED, third],
    asOf: '2026-03-09',
    status: 'consulting',
    clocks: { reply: [null, 'paused'], 'delivery:opinion:甲公司': ['2026-03-20', 'running'] },
    next: steps(OPEN_STEPS, [], ['opinion-given', 'delivered']),
  },
  {
    name: '第三方收到以后，最晚到期日可知',
    events: [...REGISTERED, third, thirdHas],
    asOf: '2026-03-10',
    status: 'consulting',
    clocks: { reply: ['2026-04-22', 'paused'], 'opinion:甲公司': ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, [], ['opinion-given']),
  },
  {
    name: '第三方逾期不答复，期限自次日继续',
    events: [...REGISTERED, third, thirdHas],
    asOf: '2026-03-31',
    status: 'consulting',
    clocks: { reply: ['2026-04-22', 'running'], 'opinion:甲公司': ['2026-03-30', 'over'] },
    next: steps(OPEN_STEPS, ['correction-asked'], ['opinion-given']),
  },
  {
    name: '记下第三方逾期不答复，本机关决定公开',
    events: [
      ...REGISTERED,
      third,
      thirdHas,
      on('2026-03-31', 'opinion-given', { who: '甲公司', answer: 'silent' }),
      on('2026-03-31', 'replied', { outcome: 'granted' }),
    ],
    asOf: '2026-03-31',
    status: 'replied',
    clocks: { reply: ['2026-04-22', 'stopped'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '第三方同意，只除外所用的时间',
    events: [
      ...REGISTERED,
      third,
      thirdHas,
      on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'agrees' }),
    ],
    asOf: '2026-03-18',
    status: 'registered',
    clocks: { reply: ['2026-04-10', 'paused'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: steps(OPEN_STEPS, ['correction-asked']),
  },
  {
    name: '第三方有理由反对，可以因公共利益决定公开',
    events: [...REGISTERED, third, thirdHas, objects],
    asOf: '2026-03-19',
    status: 'registered',
    clocks: { reply: ['2026-04-10', 'running'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: steps(OPEN_STEPS, ['correction-asked'], ['interest-overridden']),
  },
  {
    name: '第三方反对而没有理由，不约束',
    events: [
      ...REGISTERED,
      third,
      thirdHas,
      on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'objects', reasoned: false }),
      on('2026-03-19', 'replied', { outcome: 'granted' }),
    ],
    asOf: '2026-03-19',
    status: 'replied',
    clocks: { reply: ['2026-04-10', 'stopped'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '第三方反对，不予公开',
    events: [
      ...REGISTERED,
      third,
      thirdHas,
      objects,
      on('2026-03-19', 'replied', { outcome: 'third-party' }),
    ],
    asOf: '2026-03-19',
    status: 'replied',
    clocks: { reply: ['2026-04-10', 'stopped'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'refused_third_party',
  },
  {
    name: '因公共利益决定公开，还要告知第三方',
    events: [...REGISTERED, third, thirdHas, objects, overrides],
    asOf: '2026-03-19',
    status: 'registered',
    clocks: { reply: ['2026-04-10', 'running'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: steps(OPEN_STEPS, ['correction-asked'], ['third-party-told']),
  },
  {
    name: '告知第三方以后公开',
    events: [
      ...REGISTERED,
      third,
      thirdHas,
      objects,
      overrides,
      told,
      on('2026-03-23', 'replied', { outcome: 'granted' }),
    ],
    asOf: '2026-03-23',
    status: 'replied',
    clocks: { reply: ['2026-04-10', 'stopped'], 'opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '两家的时间重叠，每天只除外一次',
    events: [
      ...REGISTERED,
      third,
      on('2026-03-10', 'opinion-asked', { from: 'co-producer', who: '县水务局' }),
      on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'agrees' }),
      on('2026-03-20', 'opinion-given', { who: '县水务局', answer: 'agrees' }),
    ],
    asOf: '2026-03-23',
    status: 'registered',
    clocks: {
      reply: ['2026-04-14', 'running'],
      'delivery:opinion:甲公司': ['2026-03-20', 'stopped'],
      'delivery:opinion:县水务局': ['2026-03-24', 'stopped'],
    },
    next: steps(OPEN_STEPS, ['correction-asked'], ['delivered']),
  },
  {
    name: '共同制作机关逾期视为同意',
    events: [
      ...REGISTERED,
      on('2026-03-06', 'opinion-asked', { from: 'co-producer', who: '县水务局' }),
      on('2026-03-09', 'delivered', { letter: 'opinion', who: '县水务局' }),
      on('2026-03-31', 'replied', { outcome: 'granted' }),
    ],
    asOf: '2026-03-31',
    status: 'replied',
    clocks: { reply: ['2026-04-22', 'stopped'], 'opinion:县水务局': ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '问其他机关，法律没有给期限，一直停到答复',
    events: [
      ...REGISTERED,
      on('2026-03-06', 'opinion-asked', { from: 'other-organ', who: '县保密局' }),
      on('2026-03-09', 'delivered', { letter: 'opinion', who: '县保密局' }),
    ],
    asOf: '2026-04-20',
    status: 'consulting',
    clocks: { reply: [null, 'paused'] },
    next: steps(OPEN_STEPS, ['correction-asked'], ['opinion-given']),
  },
  {
    name: '春节期间征求意见',
    events: [
      on('2026-02-09', 'received', { channel: 'online' }),
      on('2026-02-10', 'registered'),
      on('2026-02-11', 'opinion-asked', { from: 'third-party', who: '甲公司' }),
      on('2026-02-12', 'delivered', { letter: 'opinion', who: '甲公司' }),
    ],
    asOf: '2026-02-16',
    status: 'consulting',
    clocks: { reply: ['2026-04-07', 'paused'], 'opinion:甲公司': ['2026-03-11', 'running'] },
    next: steps(
      OPEN_STEPS.filter((step) => step !== 'fee-noticed'),
      [],
      ['fee-noticed', 'opinion-given'],
    ),
  },
]

describe.each([
  ['补正', CORRECTIONS],
  ['征求意见', OPINIONS],
])('%s', (_, table) => {
  it.each(table)('$name', ({ events, asOf, status, clocks, next, row = null }) => {
    expect(outcomeOf({ events, asOf })).toEqual({ status, clocks, next: [...next].sort(), row })
  })
})

import { describe, expect, it } from 'vitest'
import { CLOSED_STEPS, OPEN_STEPS, on, outcomeOf, REGISTERED, steps, type Told } from './testing.ts'

const approved = on('2026-03-20', 'extension-approved', { days: 10 })
const extended = on('2026-03-23', 'extension-told')

const EXTENSIONS: Told[] = [
  {
    name: '批准延期、没有告知：期限不变',
    events: [...REGISTERED, approved],
    asOf: '2026-03-20',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved'], ['extension-told']),
  },
  {
    name: '告知以后延长十个工作日',
    events: [...REGISTERED, approved, extended],
    asOf: '2026-03-23',
    status: 'registered',
    clocks: { reply: ['2026-04-14', 'running'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved']),
  },
  {
    name: '最多延长二十个工作日',
    events: [...REGISTERED, on('2026-03-20', 'extension-approved', { days: 20 }), extended],
    asOf: '2026-03-23',
    status: 'registered',
    clocks: { reply: ['2026-04-28', 'running'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved']),
  },
  {
    name: '到期当天还可以批准并告知延期',
    events: [
      ...REGISTERED,
      on('2026-03-30', 'extension-approved', { days: 1 }),
      on('2026-03-30', 'extension-told'),
    ],
    asOf: '2026-03-31',
    status: 'registered',
    clocks: { reply: ['2026-03-31', 'running'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved'], ['escalated']),
  },
  {
    name: '征求意见期间批准延期，暂停和延长各算各的',
    events: [
      ...REGISTERED,
      on('2026-03-06', 'opinion-asked', { from: 'third-party', who: '甲公司' }),
      on('2026-03-10', 'extension-approved', { days: 10 }),
      on('2026-03-11', 'extension-told'),
      on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'agrees' }),
    ],
    asOf: '2026-03-19',
    status: 'registered',
    clocks: { reply: ['2026-04-24', 'running'], 'delivery:opinion:甲公司': ['2026-03-20', 'stopped'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved'], ['delivered']),
  },
  {
    name: '先延期、后征求意见，延长的十个工作日还在',
    events: [
      ...REGISTERED,
      on('2026-03-09', 'extension-approved', { days: 10 }),
      on('2026-03-09', 'extension-told'),
      on('2026-03-16', 'opinion-asked', { from: 'third-party', who: '甲公司' }),
      on('2026-03-25', 'opinion-given', { who: '甲公司', answer: 'agrees' }),
    ],
    asOf: '2026-03-26',
    status: 'registered',
    clocks: { reply: ['2026-04-23', 'running'], 'delivery:opinion:甲公司': ['2026-03-30', 'stopped'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved'], ['delivered']),
  },
  {
    name: '补正、征求意见、延期都有',
    events: [
      ...REGISTERED,
      on('2026-03-04', 'correction-asked', { term: 10 }),
      on('2026-03-05', 'delivered', { letter: 'correction' }),
      on('2026-03-12', 'corrected'),
      on('2026-03-16', 'opinion-asked', { from: 'third-party', who: '甲公司' }),
      on('2026-03-17', 'delivered', { letter: 'opinion', who: '甲公司' }),
      on('2026-03-25', 'opinion-given', { who: '甲公司', answer: 'agrees' }),
      on('2026-04-01', 'extension-approved', { days: 10 }),
      on('2026-04-02', 'extension-told'),
    ],
    asOf: '2026-04-02',
    status: 'registered',
    clocks: {
      reply: ['2026-05-08', 'running'],
      correction: ['2026-03-19', 'stopped'],
      'opinion:甲公司': ['2026-04-08', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved']),
  },
]

const noticed = on('2026-03-10', 'fee-noticed', { scheme: 'per-page', pages: 57 })
const noticeHas = on('2026-03-12', 'delivered', { letter: 'fee' })
const paid = on('2026-03-20', 'fee-paid', { yuan: 270 })
const PAYING: Told['next'] = ['replied', 'extension-approved', 'fee-noticed']

const FEES: Told[] = [
  {
    name: '收费通知没有送达',
    events: [...REGISTERED, noticed],
    asOf: '2026-03-11',
    status: 'paying',
    clocks: { reply: [null, 'paused'], 'delivery:fee': ['2026-03-24', 'running'] },
    next: steps(OPEN_STEPS, PAYING, ['fee-paid', 'delivered']),
  },
  {
    name: '缴费期限二十个工作日，期内不能终止',
    events: [...REGISTERED, noticed, noticeHas],
    asOf: '2026-04-10',
    status: 'paying',
    clocks: { reply: [null, 'paused'], fee: ['2026-04-10', 'running'] },
    next: steps(OPEN_STEPS, [...PAYING, 'correction-asked'], ['fee-paid']),
  },
  {
    name: '缴费期满次日可以终止，也可以书面答复',
    events: [...REGISTERED, noticed, noticeHas],
    asOf: '2026-04-13',
    status: 'paying',
    clocks: { reply: [null, 'paused'], fee: ['2026-04-10', 'over'] },
    next: steps(
      OPEN_STEPS,
      ['extension-approved', 'fee-noticed', 'correction-asked'],
      ['fee-paid', 'lapsed'],
    ),
  },
  {
    name: '逾期未缴费，终止',
    events: [...REGISTERED, noticed, noticeHas, on('2026-04-13', 'lapsed', { why: 'fee' })],
    asOf: '2026-04-13',
    status: 'lapsed',
    clocks: { reply: [null, 'stopped'], fee: ['2026-04-10', 'stopped'] },
    next: ['archived', 'lapse-undone', 'noted'],
    row: 'other_fee_unpaid',
  },
  {
    name: '逾期未缴费，书面告知',
    events: [...REGISTERED, noticed, noticeHas, on('2026-04-13', 'replied', { outcome: 'fee-unpaid' })],
    asOf: '2026-04-13',
    status: 'replied',
    clocks: { reply: [null, 'stopped'], fee: ['2026-04-10', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'other_fee_unpaid',
  },
  {
    name: '缴费以后重新计算',
    events: [...REGISTERED, noticed, noticeHas, paid],
    asOf: '2026-03-20',
    status: 'registered',
    clocks: {
      reply: ['2026-04-20', 'running'],
      fee: ['2026-04-10', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: steps(OPEN_STEPS, ['correction-asked', 'fee-noticed'], ['fee-refunded']),
  },
  {
    name: '退费在归档以后也可以',
    events: [
      ...REGISTERED,
      noticed,
      noticeHas,
      paid,
      on('2026-03-25', 'replied', { outcome: 'granted' }),
      on('2026-03-26', 'delivered', { letter: 'reply' }),
      on('2026-03-27', 'archived'),
      on('2026-03-30', 'fee-refunded', { yuan: 100 }),
    ],
    asOf: '2026-03-30',
    status: 'replied',
    clocks: {
      reply: ['2026-04-20', 'stopped'],
      fee: ['2026-04-10', 'stopped'],
      'reply-1': ['2026-03-30', 'stopped'],
    },
    next: ['noted', 'fee-refunded'],
    row: 'granted',
  },
  {
    name: '按件收费：当月第十一件',
    events: [...REGISTERED, on('2026-03-10', 'fee-noticed', { scheme: 'per-item', before: 10, items: 1 })],
    asOf: '2026-03-10',
    status: 'paying',
    clocks: { reply: [null, 'paused'], 'delivery:fee': ['2026-03-24', 'running'] },
    next: steps(OPEN_STEPS, PAYING, ['fee-paid', 'delivered']),
  },
]

const why = on('2026-03-05', 'reasons-asked', { term: 7 })
const whyHas = on('2026-03-06', 'delivered', { letter: 'reasons' })

const REASONS: Told[] = [
  {
    name: '要求说明理由，答复期限照常',
    events: [...REGISTERED, why],
    asOf: '2026-03-06',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'], 'delivery:reasons': ['2026-03-19', 'running'] },
    next: steps(OPEN_STEPS, ['reasons-asked'], ['reasons-given', 'delivered']),
  },
  {
    name: '理由不合理，不予处理',
    events: [
      ...REGISTERED,
      why,
      whyHas,
      on('2026-03-10', 'reasons-given', { reasonable: false }),
      on('2026-03-12', 'replied', { outcome: 'excessive' }),
    ],
    asOf: '2026-03-12',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'], reasons: ['2026-03-17', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'not_processed_mass',
  },
  {
    name: '期满没有说明理由，不予处理',
    events: [...REGISTERED, why, whyHas, on('2026-03-18', 'replied', { outcome: 'excessive' })],
    asOf: '2026-03-18',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'], reasons: ['2026-03-17', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'not_processed_mass',
  },
  {
    name: '理由合理，可以告知延迟',
    events: [...REGISTERED, why, whyHas, on('2026-03-10', 'reasons-given', { reasonable: true })],
    asOf: '2026-03-10',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'], reasons: ['2026-03-17', 'stopped'] },
    next: steps(OPEN_STEPS, ['reasons-asked'], ['delay-told']),
  },
  {
    name: '延迟十五个工作日',
    events: [
      ...REGISTERED,
      why,
      whyHas,
      on('2026-03-10', 'reasons-given', { reasonable: true }),
      on('2026-03-11', 'delay-told', { days: 15 }),
    ],
    asOf: '2026-03-11',
    status: 'registered',
    clocks: { reply: ['2026-04-21', 'running'], reasons: ['2026-03-17', 'stopped'] },
    next: steps(OPEN_STEPS, ['reasons-asked']),
  },
]

describe.each([
  ['延期', EXTENSIONS],
  ['收费', FEES],
  ['数量、频次不合理', REASONS],
])('%s', (_, table) => {
  it.each(table)('$name', ({ events, asOf, status, clocks, next, row = null }) => {
    expect(outcomeOf({ events, asOf })).toEqual({ status, clocks, next: [...next].sort(), row })
  })
})

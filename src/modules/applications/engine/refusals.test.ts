import { describe, expect, it } from 'vitest'
import type { CaseEvent } from './case-event.ts'
import { on, outcomeOf, REGISTERED } from './testing.ts'

type Row = [name: string, at: number, events: CaseEvent[], asOf?: string]

const came = on('2026-03-02', 'received', { channel: 'counter' })
const third = on('2026-03-06', 'opinion-asked', { from: 'third-party', who: '甲公司' })
const thirdHas = on('2026-03-09', 'delivered', { letter: 'opinion', who: '甲公司' })
const objects = on('2026-03-18', 'opinion-given', { who: '甲公司', answer: 'objects', reasoned: true })
const grants = (day: string) => on(day, 'replied', { outcome: 'granted' })
const asks = on('2026-03-04', 'correction-asked', { term: 5 })
const asksHas = on('2026-03-05', 'delivered', { letter: 'correction' })
const fee = on('2026-03-10', 'fee-noticed', { scheme: 'per-page', pages: 57 })
const feeHas = on('2026-03-12', 'delivered', { letter: 'fee' })
const approved = on('2026-03-20', 'extension-approved', { days: 10 })
const withFlow = [came, on('2026-03-03', 'registered', { department: 'planning', flow: 'draft-check-sign' })]
const draft = on('2026-03-05', 'drafted', { department: 'planning', outcome: 'granted' })

const ROWS: Row[] = [
  ['future-day', 1, [came], '2026-03-01'],
  ['future-day', 3, [...REGISTERED, grants('2026-04-01')], '2026-03-31'],
  ['before-the-regulation', 1, [on('2019-05-14', 'received', { channel: 'counter' })]],
  ['not-received', 1, [on('2026-03-03', 'registered')]],
  ['already-received', 2, [came, came]],
  ['not-confirmed', 1, [on('2026-03-02', 'received', { channel: 'fax' })]],
  ['day-too-early', 1, [on('2026-03-02', 'received', { channel: 'email', confirmed: '2026-03-01' })]],
  ['before-receipt', 2, [came, on('2026-03-01', 'registered')]],
  ['already-registered', 3, [...REGISTERED, on('2026-03-04', 'registered')]],
  ['reply-before-registration', 2, [came, grants('2026-03-03')]],
  ['day-too-early', 3, [...REGISTERED, grants('2026-03-02')]],
  ['case-closed', 4, [...REGISTERED, grants('2026-03-10'), grants('2026-03-11')]],
  ['case-closed', 4, [...REGISTERED, on('2026-03-10', 'withdrawn'), approved]],
  ['not-registered', 2, [came, on('2026-03-04', 'correction-asked', { term: 5 })]],
  [
    'second-correction',
    6,
    [...REGISTERED, asks, asksHas, on('2026-03-10', 'corrected'), { ...asks, day: '2026-03-11' }],
  ],
  ['correction-notice-too-late', 3, [...REGISTERED, on('2026-03-12', 'correction-asked', { term: 5 })]],
  ['not-a-count', 3, [...REGISTERED, on('2026-03-04', 'correction-asked', { term: 0 })]],
  ['no-correction-asked', 3, [...REGISTERED, on('2026-03-10', 'corrected')]],
  ['correction-late-without-cause', 5, [...REGISTERED, asks, asksHas, on('2026-03-13', 'corrected')]],
  ['term-not-over', 5, [...REGISTERED, asks, asksHas, on('2026-03-12', 'lapsed', { why: 'correction' })]],
  ['term-not-over', 4, [...REGISTERED, asks, on('2026-04-20', 'lapsed', { why: 'correction' })]],
  ['nothing-awaited', 3, [...REGISTERED, on('2026-04-20', 'lapsed', { why: 'fee' })]],
  ['not-lapsed', 3, [...REGISTERED, on('2026-03-10', 'lapse-undone')]],
  [
    'undone-too-late',
    6,
    [
      ...[...REGISTERED, asks, asksHas, on('2026-03-13', 'lapsed', { why: 'correction' })],
      on('2026-04-14', 'lapse-undone'),
    ],
  ],
  ['no-correction', 3, [...REGISTERED, on('2026-03-10', 'replied', { outcome: 'still-unclear' })]],
  ['term-not-over', 3, [...REGISTERED, on('2026-03-10', 'replied', { outcome: 'correction-overdue' })]],
  ['asked-twice', 4, [...REGISTERED, third, third]],
  [
    'not-asked',
    4,
    [...REGISTERED, third, on('2026-03-10', 'opinion-given', { who: '乙公司', answer: 'agrees' })],
  ],
  [
    'nobody-asked',
    3,
    [...REGISTERED, on('2026-03-10', 'opinion-given', { who: '甲公司', answer: 'agrees' })],
  ],
  [
    'term-not-over',
    5,
    [...REGISTERED, third, thirdHas, on('2026-03-30', 'opinion-given', { who: '甲公司', answer: 'silent' })],
  ],
  ['opinion-pending', 5, [...REGISTERED, third, thirdHas, grants('2026-03-30')]],
  ['third-party-objects', 6, [...REGISTERED, third, thirdHas, objects, grants('2026-03-20')]],
  [
    'no-objection',
    5,
    [...REGISTERED, third, thirdHas, on('2026-03-19', 'interest-overridden', { who: '甲公司' })],
  ],
  [
    'third-party-not-told',
    7,
    [
      ...REGISTERED,
      third,
      thirdHas,
      objects,
      on('2026-03-19', 'interest-overridden', { who: '甲公司' }),
      grants('2026-03-20'),
    ],
  ],
  [
    'nothing-to-tell',
    6,
    [...REGISTERED, third, thirdHas, objects, on('2026-03-19', 'third-party-told', { who: '甲公司' })],
  ],
  [
    'second-extension',
    5,
    [...REGISTERED, approved, on('2026-03-21', 'extension-told'), { ...approved, day: '2026-03-23' }],
  ],
  ['second-extension', 4, [...REGISTERED, approved, approved]],
  ['extension-too-long', 3, [...REGISTERED, on('2026-03-20', 'extension-approved', { days: 21 })]],
  ['extension-too-late', 3, [...REGISTERED, on('2026-03-31', 'extension-approved', { days: 5 })]],
  ['extension-too-late', 4, [...REGISTERED, approved, on('2026-03-31', 'extension-told')]],
  ['extension-not-approved', 3, [...REGISTERED, on('2026-03-20', 'extension-told')]],
  [
    'extension-told-twice',
    5,
    [...REGISTERED, approved, on('2026-03-20', 'extension-told'), on('2026-03-21', 'extension-told')],
  ],
  ['clock-will-restart', 4, [...REGISTERED, asks, on('2026-03-06', 'extension-approved', { days: 5 })]],
  ['no-accepted-reasons', 3, [...REGISTERED, on('2026-03-10', 'delay-told', { days: 5 })]],
  ['no-reasons-asked', 3, [...REGISTERED, on('2026-03-10', 'reasons-given', { reasonable: true })]],
  ['reasons-open', 3, [...REGISTERED, on('2026-03-10', 'replied', { outcome: 'excessive' })]],
  ['no-ground-for-part', 3, [...REGISTERED, on('2026-03-10', 'replied', { outcome: 'partially-granted' })]],
  [
    'no-ground-for-part',
    3,
    [...REGISTERED, on('2026-03-10', 'replied', { outcome: 'partially-granted', withheld: ['granted'] })],
  ],
  ['one-fee-only', 5, [...REGISTERED, fee, on('2026-03-11', 'fee-paid'), { ...fee, day: '2026-03-12' }]],
  ['below-threshold', 3, [...REGISTERED, on('2026-03-10', 'fee-noticed', { scheme: 'per-page', pages: 30 })]],
  [
    'below-threshold',
    3,
    [...REGISTERED, on('2026-03-10', 'fee-noticed', { scheme: 'per-item', before: 9, items: 1 })],
  ],
  ['no-copies-wanted', 3, [came, on('2026-03-03', 'registered'), fee]],
  ['fee-notice-too-late', 3, [...REGISTERED, { ...fee, day: '2026-03-31' } as CaseEvent]],
  [
    'no-fee-yet',
    3,
    [
      on('2020-12-01', 'received', { channel: 'counter', copies: true }),
      on('2020-12-01', 'registered'),
      { ...fee, day: '2020-12-02' } as CaseEvent,
    ],
  ],
  ['fee-not-paid', 4, [...REGISTERED, fee, grants('2026-03-12')]],
  ['wrong-amount', 4, [...REGISTERED, fee, on('2026-03-12', 'fee-paid', { yuan: 100 })]],
  ['paid-too-late', 5, [...REGISTERED, fee, feeHas, on('2026-04-13', 'fee-paid')]],
  ['no-fee-due', 3, [...REGISTERED, on('2026-03-12', 'fee-paid')]],
  ['nothing-to-refund', 3, [...REGISTERED, on('2026-03-12', 'fee-refunded', { yuan: 10 })]],
  [
    'refund-too-much',
    5,
    [...REGISTERED, fee, on('2026-03-11', 'fee-paid'), on('2026-03-12', 'fee-refunded', { yuan: 271 })],
  ],
  ['not-drafted', 3, [...withFlow, grants('2026-03-10')]],
  ['not-checked', 4, [...withFlow, draft, grants('2026-03-10')]],
  [
    'not-signed',
    5,
    [...withFlow, draft, on('2026-03-06', 'checked', { passed: true }), grants('2026-03-10')],
  ],
  ['not-checked', 4, [...withFlow, draft, on('2026-03-06', 'signed', { passed: true })]],
  ['office-decides', 3, [...REGISTERED, draft]],
  [
    'not-its-case',
    3,
    [...withFlow, on('2026-03-05', 'drafted', { department: 'civil', outcome: 'granted' })],
  ],
  [
    'not-as-decided',
    6,
    [
      ...withFlow,
      draft,
      on('2026-03-06', 'checked', { passed: true }),
      on('2026-03-09', 'signed', { passed: true }),
      on('2026-03-10', 'replied', { outcome: 'petition' }),
    ],
  ],
  [
    'drafts-differ',
    6,
    [
      ...withFlow,
      on('2026-03-04', 'department-added', { department: 'civil' }),
      draft,
      on('2026-03-05', 'drafted', { department: 'civil', outcome: 'petition' }),
      on('2026-03-06', 'checked', { passed: true }),
    ],
  ],
  [
    'already-with-department',
    3,
    [...REGISTERED, on('2026-03-04', 'department-added', { department: 'planning' })],
  ],
  ['not-a-split', 3, [...REGISTERED, on('2026-03-04', 'split', { into: 1 })]],
  [
    'already-split',
    4,
    [...REGISTERED, on('2026-03-04', 'split', { into: 2 }), on('2026-03-04', 'split', { into: 2 })],
  ],
  [
    'already-merged',
    4,
    [...REGISTERED, on('2026-03-04', 'merged', { into: '1' }), on('2026-03-04', 'merged', { into: '2' })],
  ],
  ['answered-with-lead', 4, [...REGISTERED, on('2026-03-04', 'merged', { into: '1' }), grants('2026-03-10')]],
  [
    'record-request',
    3,
    [
      on('2026-03-02', 'received', { channel: 'counter', subject: 'record' }),
      on('2026-03-03', 'registered'),
      grants('2026-03-10'),
    ],
  ],
  ['not-a-record-request', 3, [...REGISTERED, on('2026-03-10', 'record-decided', { decision: 'corrected' })]],
  ['letter-not-out', 4, [...REGISTERED, asks, on('2026-03-06', 'delivered', { letter: 'fee' })]],
  ['day-too-early', 4, [...REGISTERED, asks, on('2026-03-03', 'delivered', { letter: 'correction' })]],
  ['nothing-to-deliver', 3, [...REGISTERED, on('2026-03-06', 'delivered', { letter: 'reply' })]],
  ['not-ended', 3, [...REGISTERED, on('2026-03-10', 'archived')]],
  [
    'already-archived',
    5,
    [...REGISTERED, grants('2026-03-10'), on('2026-03-11', 'archived'), on('2026-03-12', 'archived')],
  ],
  ['no-card', 3, [...REGISTERED, on('2026-03-10', 'escalated')]],
]

describe('an impossible event', () => {
  it.each(ROWS)('%s is refused at place %i', (name, at, events, asOf = '2026-06-30') => {
    const { refused } = outcomeOf({ events, asOf })
    expect(refused).toMatchObject({ name, at, kind: events[at - 1]?.kind })
    expect(refused?.message).toMatch(/[。；]$/)
    expect(refused?.basis).toMatch(/^《/)
  })
})

describe('a case that waits', () => {
  it.each([
    ['for a correction', [...REGISTERED, asks]],
    ['for an opinion', [...REGISTERED, third]],
    ['for a payment', [...REGISTERED, fee]],
  ])('%s takes notes, other letters and a withdrawal all the same', (_, events) => {
    const asOf = '2026-03-11'
    const more = [
      on(asOf, 'noted'),
      on(asOf, 'department-added', { department: 'civil' }),
      on(asOf, 'withdrawn'),
    ]
    expect(outcomeOf({ events: [...events, ...more], asOf })).toMatchObject({ status: 'withdrawn' })
  })
})

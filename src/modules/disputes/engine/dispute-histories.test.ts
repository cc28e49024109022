import { describe, expect, it } from 'vitest'
import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { basisOfStep, STEP_KINDS } from './dispute-engine.ts'
import type { DisputeHappening } from './dispute-event.ts'
import { begun, type DisputeCase, finalDecision } from './dispute-state.ts'
import { reckonAll } from './reckoning.ts'
import { calendar, on, played, told } from './testing.ts'

const REVIEW = on('2026-03-02', 'filed', { disputeKind: 'reconsideration' })
const SUIT = on('2026-03-02', 'filed', { disputeKind: 'litigation-direct' })
const noticed = (day: string, track: 'ordinary' | 'simple' = 'ordinary') =>
  on(day, 'notice-received', { track })
const ended = (day: string, result: 'upheld' | 'rejected' | 'annulled' | 'suit-dismissed', days = 0) =>
  on(day, 'concluded', { result, served: day, order: days ? { days, unit: 'workday' } : null })
const LATER = '2026-08-31'

const CLOCKS: [name: string, events: DisputeHappening[], clock: string, due: string | null][] = [
  ['复议答复：收到次日起 10 个工作日', [REVIEW, noticed('2026-03-09')], 'answer', '2026-03-23'],
  ['简易程序：5 个工作日', [REVIEW, noticed('2026-03-09', 'simple')], 'answer', '2026-03-16'],
  ['遇清明假期', [REVIEW, noticed('2026-03-27')], 'answer', '2026-04-13'],
  ['五一假期和调休上班', [REVIEW, noticed('2026-04-28', 'simple')], 'answer', '2026-05-08'],
  [
    '改按普通程序，期限重算',
    [REVIEW, noticed('2026-03-09', 'simple'), on('2026-03-11', 'track-changed', { track: 'ordinary' })],
    'answer',
    '2026-03-23',
  ],
  ['诉讼答辩举证：15 日，末日是工作日', [SUIT, noticed('2026-03-09')], 'answer', '2026-03-24'],
  ['末日是周日，顺延到周一', [SUIT, noticed('2026-03-14')], 'answer', '2026-03-30'],
  [
    '末日在国庆假期，顺延到假期后',
    [on('2026-09-01', 'filed', { disputeKind: 'litigation-direct' }), noticed('2026-09-17')],
    'answer',
    '2026-10-08',
  ],
  ['末日是调休上班的周六，不顺延', [SUIT, noticed('2026-04-24')], 'answer', '2026-05-09'],
  ['复议审理 60 日', [REVIEW], 'decision', '2026-05-06'],
  ['简易程序 30 日', [REVIEW, noticed('2026-03-09', 'simple')], 'decision', '2026-04-01'],
  [
    '复议审理延长 30 日',
    [REVIEW, on('2026-04-20', 'decision-extended', { days: 30 })],
    'decision',
    '2026-06-01',
  ],
  ['一审六个月', [SUIT], 'decision', '2026-09-02'],
  ['一审简易程序 45 日', [SUIT, noticed('2026-03-09', 'simple')], 'decision', '2026-04-16'],
  [
    '中止期间不计',
    [REVIEW, on('2026-03-10', 'suspended'), on('2026-03-20', 'resumed')],
    'decision',
    '2026-05-11',
  ],
  ['还在中止，没有到期日', [REVIEW, on('2026-03-10', 'suspended')], 'decision', null],
  [
    '法院定的举证日',
    [SUIT, noticed('2026-03-09'), on('2026-03-12', 'evidence-asked', { until: '2026-04-05' })],
    'evidence-1',
    '2026-04-05',
  ],
  [
    '开庭日',
    [SUIT, noticed('2026-03-09'), on('2026-03-12', 'hearing-set', { form: 'trial', on: '2026-05-20' })],
    'hearing',
    '2026-05-20',
  ],
  ['判决上诉 15 日', [SUIT, ended('2026-06-10', 'rejected')], 'appeal', '2026-06-25'],
  ['裁定上诉 10 日', [SUIT, ended('2026-06-10', 'suit-dismissed')], 'appeal', '2026-06-22'],
  ['复议后起诉 15 日', [REVIEW, ended('2026-04-10', 'upheld')], 'sue', '2026-04-27'],
  [
    '对方上诉，二审答辩 15 日',
    [SUIT, ended('2026-06-10', 'rejected'), on('2026-06-23', 'appealed', { by: 'applicant' })],
    'second-answer',
    '2026-07-08',
  ],
  [
    '二审三个月',
    [SUIT, ended('2026-06-10', 'rejected'), on('2026-06-23', 'appealed', { by: 'organ' })],
    'second',
    '2026-09-23',
  ],
  ['复议决定的履行期限', [REVIEW, ended('2026-04-10', 'annulled', 20)], 'perform', '2026-05-12'],
  [
    '判决生效以后才有履行期限',
    [SUIT, ended('2026-06-10', 'annulled', 15), on('2026-06-26', 'settled')],
    'perform',
    '2026-07-17',
  ],
]

describe('each clock', () => {
  it.each(CLOCKS)('%s', (_, events, clock, due) => {
    const { clocks } = told(events, '2026-10-31')
    expect(clocks?.[clock]?.[0]).toBe(due)
  })

  it.each([
    ['2026-03-23', 'running', 0],
    ['2026-03-24', 'over', -1],
  ])('that ends on 23 March stands on %s: %s', (day, standing, left) => {
    const state = played([REVIEW, noticed('2026-03-09')], day) as DisputeCase
    const [answer] = reckonAll(state, { day, calendar })
    expect(answer).toMatchObject({ standing, daysLeft: left, basis: RECONSIDERATION.cite('48') })
    expect(answer?.sentence).toContain('10 个工作日，依《中华人民共和国行政复议法》第四十八条')
    expect(answer?.days.filter(({ counted }) => counted)).toHaveLength(10)
  })

  it('is provisional where the holidays of a year are not known, and never an error', () => {
    const late = [
      on('2026-12-20', 'filed', { disputeKind: 'reconsideration' } as const),
      noticed('2026-12-25'),
    ]
    const state = played(late, '2026-12-28') as DisputeCase
    expect(reckonAll(state, { day: '2026-12-28', calendar })[0]).toMatchObject({ provisional: true })
  })
})

const APPEAL = [
  SUIT,
  noticed('2026-03-09'),
  on('2026-03-20', 'answer-submitted'),
  ended('2026-06-10', 'annulled', 15),
]

const STAGES: [events: DisputeHappening[], stage: string][] = [
  [[REVIEW], 'accepted'],
  [[REVIEW, noticed('2026-03-09')], 'answering'],
  [[REVIEW, noticed('2026-03-09'), on('2026-03-11', 'answer-submitted')], 'deciding'],
  [
    [
      REVIEW,
      noticed('2026-03-09'),
      on('2026-03-11', 'answer-submitted'),
      on('2026-03-12', 'hearing-set', { form: 'hearing', on: '2026-03-30' }),
    ],
    'hearing',
  ],
  [[REVIEW, on('2026-03-12', 'suspended')], 'suspended'],
  [[REVIEW, ended('2026-04-10', 'upheld')], 'closed'],
  [[REVIEW, ended('2026-04-10', 'annulled', 20)], 'performing'],
  [[REVIEW, ended('2026-04-10', 'annulled', 20), on('2026-04-30', 'performed')], 'closed'],
  [APPEAL, 'appealable'],
  [[...APPEAL, on('2026-06-20', 'appealed', { by: 'organ' })], 'second'],
  [
    [
      ...APPEAL,
      on('2026-06-20', 'appealed', { by: 'organ' }),
      on('2026-08-01', 'second-concluded', { ruling: 'sent-back', order: null }),
    ],
    'deciding',
  ],
  [
    [
      ...APPEAL,
      on('2026-06-20', 'appealed', { by: 'organ' }),
      on('2026-08-01', 'second-concluded', { ruling: 'kept', order: null }),
    ],
    'performing',
  ],
  [
    [
      ...APPEAL,
      on('2026-06-20', 'appealed', { by: 'organ' }),
      on('2026-08-01', 'second-concluded', { ruling: 'changed', result: 'rejected', order: null }),
    ],
    'closed',
  ],
  [[...APPEAL, on('2026-06-26', 'settled')], 'performing'],
]

describe('where it stands', () => {
  it.each(STAGES)('after these events it is %#', (events, stage) => {
    expect(told(events, LATER).stage).toBe(stage)
  })

  it.each([
    ['kept', 'corrected', '2026-08-01'],
    ['changed', 'upheld', '2026-08-01'],
  ] as const)('a second instance that ends %s is counted as %s', (ruling, column, day) => {
    const result = ruling === 'changed' ? ('rejected' as const) : undefined
    const events = [
      ...APPEAL,
      on('2026-06-20', 'appealed', { by: 'organ' }),
      on(day, 'second-concluded', { ruling, result, order: null }),
    ]
    expect(finalDecision(played(events, LATER) as DisputeCase)).toMatchObject({ column, day })
  })

  it('an appeal takes the first result out of the count until the second instance has spoken', () => {
    const events = [...APPEAL, on('2026-06-20', 'appealed', { by: 'applicant' })]
    expect(finalDecision(played(events, LATER) as DisputeCase)).toBeNull()
  })
})

const REFUSED: [events: DisputeHappening[], name: string][] = [
  [[REVIEW, on('2026-09-01', 'noted')], 'future-day'],
  [[REVIEW, noticed('2026-03-01')], 'day-too-early'],
  [[REVIEW, noticed('2026-03-09'), noticed('2026-03-10')], 'already-noticed'],
  [[REVIEW, on('2026-03-09', 'answer-submitted')], 'no-notice'],
  [
    [
      REVIEW,
      noticed('2026-03-09'),
      on('2026-03-10', 'answer-submitted'),
      on('2026-03-11', 'answer-submitted'),
    ],
    'already-answered',
  ],
  [[REVIEW, noticed('2026-03-09'), on('2026-03-10', 'track-changed', { track: 'ordinary' })], 'same-track'],
  [
    [REVIEW, noticed('2026-03-09'), on('2026-03-10', 'evidence-asked', { until: '2026-03-09' })],
    'until-too-early',
  ],
  [[REVIEW, on('2026-03-10', 'evidence-added')], 'no-evidence-asked'],
  [[REVIEW, on('2026-03-10', 'heard', { leader: true })], 'no-hearing'],
  [[REVIEW, on('2026-03-10', 'suspended'), on('2026-03-11', 'suspended')], 'already-suspended'],
  [[REVIEW, on('2026-03-10', 'resumed')], 'not-suspended'],
  [[REVIEW, on('2026-03-10', 'decision-extended', { days: 31 })], 'too-long'],
  [
    [
      REVIEW,
      on('2026-03-10', 'decision-extended', { days: 30 }),
      on('2026-03-11', 'decision-extended', { days: 1 }),
    ],
    'already-extended',
  ],
  [[REVIEW, ended('2026-04-10', 'suit-dismissed')], 'no-such-result'],
  [[REVIEW, ended('2026-04-10', 'upheld', 5)], 'orders-nothing'],
  [[REVIEW, ended('2026-04-10', 'annulled', 366)], 'order-term'],
  [[REVIEW, ended('2026-04-10', 'upheld'), ended('2026-04-11', 'upheld')], 'already-decided'],
  [
    [REVIEW, ended('2026-04-10', 'upheld'), on('2026-04-11', 'appealed', { by: 'organ' })],
    'review-cannot-be-appealed',
  ],
  [[SUIT, on('2026-04-11', 'appealed', { by: 'organ' })], 'nothing-to-appeal'],
  [
    [...APPEAL, on('2026-06-26', 'settled'), on('2026-06-27', 'appealed', { by: 'organ' })],
    'nothing-to-appeal',
  ],
  [
    [...APPEAL, on('2026-06-20', 'appealed', { by: 'organ' }), on('2026-06-21', 'second-answered')],
    'nothing-to-answer',
  ],
  [
    [
      ...APPEAL,
      on('2026-06-20', 'appealed', { by: 'organ' }),
      on('2026-06-21', 'second-concluded', { ruling: 'changed', order: null }),
    ],
    'no-result',
  ],
  [[...APPEAL, on('2026-06-21', 'performed')], 'nothing-to-perform'],
  [[REVIEW, on('2026-03-10', 'lesson-drawn', { reason: 'search' })], 'not-decided'],
]

describe('what cannot happen', () => {
  it.each(REFUSED)('%# is refused as %s', (events, name) => {
    expect(told(events, LATER)).toEqual({ refused: name })
  })

  it('a pause stops the clock of the court, not the case', () => {
    const { next } = told([REVIEW, noticed('2026-03-09'), on('2026-03-10', 'suspended')], LATER)
    expect(next).toEqual(expect.arrayContaining(['answer-submitted', 'evidence-asked', 'noted', 'resumed']))
  })

  it('every step rests on the law of reviews in a review and of suits in a suit', () => {
    const [review, suit] = [begun('reconsideration', '2026-03-02'), begun('litigation-direct', '2026-03-02')]
    expect(basisOfStep(review, 'answer-submitted')).toEqual(RECONSIDERATION.cite('48'))
    expect(basisOfStep(suit, 'answer-submitted')).toEqual(LITIGATION.cite('67'))
    expect(STEP_KINDS).toHaveLength(21)
  })
})

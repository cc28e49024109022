import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, type HolidayNotice, workingCalendar } from '#law/index.ts'
import { replay } from './replay.ts'
import { CLOSED_STEPS, OPEN_STEPS, on, outcomeOf, REGISTERED, steps, type Told } from './testing.ts'

const received = (day: string) => [on(day, 'received', { channel: 'online' })]
const UNREGISTERED = ['registered', 'withdrawn', 'transferred', 'noted'] as const

const DOORS: Told[] = [
  ...(
    [
      ['counter', undefined, '2026-03-30'],
      ['oral', undefined, '2026-03-30'],
      ['post', undefined, '2026-03-30'],
      ['online', undefined, '2026-03-30'],
      ['ordinary-post', '2026-03-02', '2026-03-30'],
      ['ordinary-post', '2026-03-04', '2026-04-01'],
      ['fax', '2026-03-04', '2026-04-01'],
      ['email', '2026-03-04', '2026-04-01'],
    ] as const
  ).map(
    ([channel, confirmed, due]): Told => ({
      name: `来自 ${channel}，确认 ${confirmed ?? '不需要'}`,
      events: [on('2026-03-02', 'received', { channel, confirmed })],
      asOf: '2026-03-04',
      status: 'received',
      clocks: { reply: [due, 'running'] },
      next: [...UNREGISTERED],
    }),
  ),
]

const HOLIDAYS: Told[] = (
  [
    ['2019-05-15', '2019-06-13', '条例施行第一天'],
    ['2020-01-17', '2020-02-21', '春节假期延长、取消调休'],
    ['2024-01-26', '2024-02-28', '春节前后各有调休上班'],
    ['2025-09-12', '2025-10-16', '国庆、中秋连休'],
    ['2026-02-13', '2026-03-19', '春节九天、前一天调休上班'],
    ['2026-09-18', '2026-10-22', '中秋、国庆之间调休上班'],
    ['2026-11-23', '2026-12-21', '年底以前'],
  ] as const
).map(
  ([day, due, name]): Told => ({
    name,
    events: received(day),
    asOf: day,
    status: 'received',
    clocks: { reply: [due, 'running'] },
    next: [...UNREGISTERED],
  }),
)

const PLAIN: Told[] = [
  {
    name: '登记以后，到期当天仍未逾期',
    events: REGISTERED,
    asOf: '2026-03-30',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, ['correction-asked'], ['escalated']),
  },
  {
    name: '到期次日逾期，不能再延期和收费',
    events: REGISTERED,
    asOf: '2026-03-31',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'over'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved', 'fee-noticed'], ['escalated']),
  },
  {
    name: '逾期的已报领导小组',
    events: [...REGISTERED, on('2026-03-31', 'escalated')],
    asOf: '2026-03-31',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'over'] },
    next: steps(OPEN_STEPS, ['correction-asked', 'extension-approved', 'fee-noticed']),
  },
  {
    name: '当场答复',
    events: [
      on('2026-03-02', 'received', { channel: 'counter' }),
      on('2026-03-02', 'registered'),
      on('2026-03-02', 'replied', { outcome: 'granted' }),
    ],
    asOf: '2026-03-02',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '答复、送达、归档',
    events: [
      ...REGISTERED,
      on('2026-03-20', 'replied', { outcome: 'does-not-exist' }),
      on('2026-03-23', 'delivered', { letter: 'reply' }),
      on('2026-03-24', 'archived'),
    ],
    asOf: '2026-03-24',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: ['noted'],
    row: 'unable_not_held',
  },
  {
    name: '逾期以后才答复，照样可以答复',
    events: [
      ...REGISTERED,
      on('2026-04-08', 'replied', { outcome: 'not-ours', rightOrgan: '遂溪县自然资源局' }),
    ],
    asOf: '2026-04-08',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'unable_not_held',
  },
  {
    name: '部分公开，只计部分公开',
    events: [
      ...REGISTERED,
      on('2026-03-20', 'replied', {
        outcome: 'partially-granted',
        withheld: ['third-party', 'process-information'],
      }),
    ],
    asOf: '2026-03-20',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'partially_granted',
  },
  {
    name: '登记以前撤回',
    events: [...received('2026-03-02'), on('2026-03-03', 'withdrawn')],
    asOf: '2026-03-03',
    status: 'withdrawn',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: ['archived', 'noted'],
    row: 'other_misc',
  },
  {
    name: '登记以后撤回',
    events: [...REGISTERED, on('2026-03-10', 'withdrawn')],
    asOf: '2026-03-10',
    status: 'withdrawn',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: ['archived', 'noted'],
    row: 'other_misc',
  },
  {
    name: '误投的转送',
    events: [
      ...received('2026-03-02'),
      on('2026-03-03', 'transferred', { to: '遂溪县民政局，0759-0000000' }),
    ],
    asOf: '2026-03-03',
    status: 'transferred',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: ['archived', 'noted'],
    row: 'other_misc',
  },
  {
    name: '拆分以后，原件照常办理，不能再拆再并',
    events: [...REGISTERED, on('2026-03-04', 'split', { into: 3 })],
    asOf: '2026-03-04',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, ['split', 'merged']),
  },
  {
    name: '合并到另一件，自己不再单独答复',
    events: [...REGISTERED, on('2026-03-04', 'merged', { into: '12' })],
    asOf: '2026-03-04',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, ['split', 'merged', 'replied']),
  },
  {
    name: '随合并的那一件一起答复',
    events: [
      ...REGISTERED,
      on('2026-03-04', 'merged', { into: '12' }),
      on('2026-03-20', 'replied', { outcome: 'granted', joint: '12' }),
    ],
    asOf: '2026-03-20',
    status: 'replied',
    clocks: { reply: ['2026-03-30', 'stopped'] },
    next: CLOSED_STEPS,
    row: 'granted',
  },
  {
    name: '更正记录的申请，登记以后按第四十一条处理',
    events: [
      on('2026-03-02', 'received', { channel: 'counter', subject: 'record' }),
      on('2026-03-03', 'registered'),
    ],
    asOf: '2026-03-04',
    status: 'registered',
    clocks: { reply: ['2026-03-30', 'running'] },
    next: steps(OPEN_STEPS, ['replied', 'fee-noticed'], ['record-decided', 'fee-noticed']),
  },
  ...(['corrected', 'forwarded', 'refused'] as const).map(
    (decision): Told => ({
      name: `更正记录：${decision}`,
      events: [
        on('2026-03-02', 'received', { channel: 'counter', subject: 'record' }),
        on('2026-03-03', 'registered'),
        on('2026-03-10', 'record-decided', { decision, to: '遂溪县公安局' }),
      ],
      asOf: '2026-03-10',
      status: 'record-handled',
      clocks: { reply: ['2026-03-30', 'stopped'] },
      next: ['archived', 'noted'],
      row: 'other_misc',
    }),
  ),
]

const DRAFTING = [
  on('2026-03-02', 'received', { channel: 'online' }),
  on('2026-03-03', 'registered', { department: 'planning', flow: 'draft-check-sign' }),
]
const flowStep = (name: string, more: Told['events'], without: Told['next'], plus: Told['next']): Told => ({
  name,
  events: [...DRAFTING, ...more],
  asOf: '2026-03-10',
  status: 'registered',
  clocks: { reply: ['2026-03-30', 'running'] },
  next: steps(OPEN_STEPS, without, plus),
})
const draft = on('2026-03-05', 'drafted', { department: 'planning', outcome: 'granted' })
const check = on('2026-03-06', 'checked', { passed: true })

const FLOWS: Told[] = [
  flowStep('等部门拟稿', [], ['replied'], ['drafted']),
  flowStep('等公开办审核', [draft], ['replied'], ['drafted', 'checked']),
  flowStep('等领导签发', [draft, check], ['replied'], ['drafted', 'signed']),
  flowStep('签发以后可以答复', [draft, check, on('2026-03-09', 'signed', { passed: true })], [], ['drafted']),
  flowStep(
    '审核退回，重新拟稿',
    [draft, on('2026-03-06', 'checked', { passed: false })],
    ['replied'],
    ['drafted'],
  ),
  flowStep(
    '签发退回，重新拟稿',
    [draft, check, on('2026-03-09', 'signed', { passed: false })],
    ['replied'],
    ['drafted'],
  ),
  flowStep(
    '两个部门都要拟稿',
    [on('2026-03-04', 'department-added', { department: 'agriculture' }), draft],
    ['replied'],
    ['drafted'],
  ),
  flowStep(
    '两个部门都拟了稿',
    [
      on('2026-03-04', 'department-added', { department: 'agriculture' }),
      draft,
      on('2026-03-05', 'drafted', { department: 'agriculture', outcome: 'granted' }),
    ],
    ['replied'],
    ['drafted', 'checked'],
  ),
]

describe.each([
  ['各种收件方式', DOORS],
  ['节假日和调休', HOLIDAYS],
  ['一般办理', PLAIN],
  ['由谁决定', FLOWS],
])('%s', (_, table) => {
  it.each(table)('$name', ({ events, asOf, status, clocks, next, row = null }) => {
    expect(outcomeOf({ events, asOf })).toEqual({ status, clocks, next: [...next].sort(), row })
  })
})

it('跨到没有放假安排的年份：期限是暂定的，放假安排来了就确定，从不出错', () => {
  const events = received('2026-12-15')
  const dueIn = (notices: HolidayNotice[]) => {
    const played = replay(events, { day: '2026-12-15', calendar: workingCalendar(notices) })
    const reply = 'case' in played ? played.case.clocks.find(({ name }) => name === 'reply') : undefined
    return [reply?.due, reply?.provisional]
  }
  expect(dueIn([...BUILT_IN_NOTICES])).toEqual(['2027-01-12', true])
  const notice = { year: 2027, title: '样例', source: '样例', off: { '2027-01-01': '元旦' }, makeup: {} }
  expect(dueIn([...BUILT_IN_NOTICES, notice])).toEqual(['2027-01-13', false])
})

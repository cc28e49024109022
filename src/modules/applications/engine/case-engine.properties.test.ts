import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#law/index.ts'
import { advance, EVENT_KINDS, nextSteps, refuse } from './case-engine.ts'
import type { CaseEvent, EventKind, Happenings } from './case-event.ts'
import { awaitsRedecision, type CaseState } from './case-state.ts'
import { clocksOf, replyClock } from './clocks.ts'
import { dueOf, reckonAll } from './reckoning.ts'
import { replay } from './replay.ts'
import { calendar, on } from './testing.ts'

const WHO = ['甲公司', '县水务局'] as const
const small = fc.integer({ min: 0, max: 25 })
const outcomes = fc.constantFrom(
  'granted',
  'partially-granted',
  'process-information',
  'excessive',
  'still-unclear',
  'fee-unpaid',
)

const PARTICULARS: { [K in EventKind]: fc.Arbitrary<Happenings[K]> } = {
  received: fc.constant({ channel: 'online', copies: true }),
  registered: fc.record({ flow: fc.constantFrom('office', 'draft-check') }),
  'department-added': fc.record({ department: fc.constantFrom('civil', 'planning') }),
  split: fc.record({ into: small }),
  merged: fc.constant({ into: '7' }),
  drafted: fc.record({ outcome: outcomes }),
  checked: fc.record({ passed: fc.boolean() }),
  signed: fc.record({ passed: fc.boolean() }),
  replied: fc.record({ outcome: outcomes, withheld: fc.constant(['third-party'] as 'third-party'[]) }),
  'correction-asked': fc.record({ term: small }),
  corrected: fc.record({ cause: fc.constantFrom('', '住院') }),
  'reasons-asked': fc.record({ term: small }),
  'reasons-given': fc.record({ reasonable: fc.boolean() }),
  'opinion-asked': fc.record({
    from: fc.constantFrom('third-party', 'co-producer', 'other-organ'),
    who: fc.constantFrom(...WHO),
  }),
  'opinion-given': fc.record({
    who: fc.constantFrom(...WHO),
    answer: fc.constantFrom('agrees', 'objects', 'silent'),
    reasoned: fc.boolean(),
  }),
  'interest-overridden': fc.record({ who: fc.constantFrom(...WHO) }),
  'third-party-told': fc.record({ who: fc.constantFrom(...WHO) }),
  'extension-approved': fc.record({ days: small }),
  'extension-told': fc.constant({}),
  'delay-told': fc.record({ days: small }),
  'fee-noticed': fc.record({
    scheme: fc.constantFrom('per-page', 'per-item'),
    pages: fc.integer({ min: 1, max: 99 }),
    before: small,
  }),
  'fee-paid': fc.constant({}),
  'fee-refunded': fc.record({ yuan: small }),
  withdrawn: fc.constant({}),
  lapsed: fc.record({ why: fc.constantFrom('correction', 'fee') }),
  'lapse-undone': fc.constant({}),
  transferred: fc.constant({ to: '县民政局' }),
  'record-decided': fc.constant({ decision: 'corrected' }),
  delivered: fc.record({
    letter: fc.constantFrom('correction', 'reasons', 'opinion', 'fee', 'reply'),
    who: fc.constantFrom(...WHO),
  }),
  remanded: fc.record({ days: small, unit: fc.constantFrom('workday', 'calendar') }),
  redecided: fc.record({ outcome: outcomes }),
  triaged: fc.constant({ to: 'message', number: '' }),
  archived: fc.constant({}),
  noted: fc.constant({}),
  reminded: fc.constant({ stage: '5' }),
  escalated: fc.constant({}),
  redated: fc.constant({ clock: 'reply', from: null, to: null }),
}

// What ends a case is drawn as seldom as anything else, so most histories go on for a while.
const aHappening = fc
  .constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'received'))
  .chain((kind) => fc.tuple(fc.constant(kind), PARTICULARS[kind], fc.integer({ min: 0, max: 9 })))

/** A history in which only what the engine lets happen has happened, and the last day of it. */
const aHistory = fc
  .tuple(fc.integer({ min: 0, max: 2200 }), fc.array(aHappening, { maxLength: 40 }))
  .map(([offset, drawn]) => {
    let day = addDays('2021-01-04', offset)
    const events: CaseEvent[] = [
      on(day, 'received', { channel: 'online', copies: true }),
      on(day, 'registered'),
    ]
    let state = events.reduce<CaseState | undefined>(advance, undefined)
    for (const [kind, particulars, gap] of drawn) {
      day = addDays(day, gap)
      const event = on(day, kind, particulars)
      if (refuse(state, event, { day, calendar })) continue
      events.push(event)
      state = advance(state, event)
    }
    return { events, day }
  })

const stateOf = (events: CaseEvent[]) => {
  const state = events.reduce<CaseState | undefined>(advance, undefined)
  if (!state) throw new Error('no case')
  return state
}

describe('every history that can happen', () => {
  it('numbers the counted days of each clock from one, never skips a day and never goes back', () => {
    fc.assert(
      fc.property(aHistory, ({ events, day }) => {
        for (const { days, due, standing, workdaysLeft } of reckonAll(stateOf(events), { day, calendar })) {
          const numbers = days.flatMap((line) => (line.counted ? [line.number] : []))
          expect(numbers).toEqual(numbers.map((_, at) => at + 1))
          expect(days.map((line) => line.day)).toEqual(days.map((_, at) => addDays(days[0]?.day ?? '', at)))
          expect(workdaysLeft === null || workdaysLeft >= 0 || standing === 'over').toBe(true)
          expect(due === null || due > (days[0]?.day ?? '')).toBe(true)
        }
      }),
    )
  })

  it('is never given less time by a pause', () => {
    fc.assert(
      fc.property(aHistory, ({ events }) => {
        const clock = replyClock(stateOf(events))
        const paused = dueOf(clock, { calendar })
        const plain = dueOf({ ...clock, pauses: [] }, { calendar })
        expect(paused === null || (plain !== null && paused >= plain)).toBe(true)
      }),
    )
  })

  it('comes to what was shown when it is reckoned again, from the events or as they are read back', () => {
    fc.assert(
      fc.property(aHistory, ({ events, day }) => {
        const once = replay(events, { day, calendar })
        expect('refused' in once).toBe(false)
        expect(replay(JSON.parse(JSON.stringify(events)), { day, calendar })).toEqual(once)
      }),
    )
  })

  it('has no running clock once it ended, and no step that would open it again but taking back a lapse', () => {
    fc.assert(
      fc.property(aHistory, ({ events, day }) => {
        const state = stateOf(events)
        fc.pre(state.ended !== null)
        const running = clocksOf(state).filter(({ stopped }) => stopped === null)
        expect(running.map(({ name }) => name)).toEqual(awaitsRedecision(state) ? ['redo'] : [])
        const open = nextSteps(state, { day, calendar }).map(({ step }) => step)
        const still = ['delivered', 'archived', 'noted', 'fee-refunded']
        if (awaitsRedecision(state)) still.push('redecided')
        if (state.ended?.how === 'lapse') still.push('lapse-undone')
        expect(open.every((step) => still.includes(step))).toBe(true)
      }),
    )
  })

  it('is extended once at most, and is asked to be corrected once at most', () => {
    fc.assert(
      fc.property(aHistory, ({ events }) => {
        const count = (kind: EventKind) => events.filter((one) => one.kind === kind).length
        expect(
          Math.max(count('extension-told'), count('correction-asked'), count('fee-noticed')),
        ).toBeLessThan(2)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#law/index.ts'
import { RESULT_KEYS } from '../rules/results.ts'
import { clocksOf } from './clocks.ts'
import { advance, nextSteps, refuse, STEP_KINDS, type StepKind } from './dispute-engine.ts'
import type { DisputeHappening, Happenings } from './dispute-event.ts'
import { type DisputeCase, finalDecision } from './dispute-state.ts'
import { reckonAll } from './reckoning.ts'
import { calendar, on } from './testing.ts'

const days = fc.integer({ min: 0, max: 40 })
const order = fc.option(fc.record({ days, unit: fc.constantFrom('workday', 'calendar') }))
const result = fc.constantFrom(...RESULT_KEYS)
const soon = (day: string) => days.map((count) => addDays(day, count))

type Drawn<K extends StepKind> = (day: string) => fc.Arbitrary<Happenings[K]>
const track = (): fc.Arbitrary<Happenings['track-changed']> =>
  fc.record({ track: fc.constantFrom('ordinary', 'simple') })
const nothing = () => fc.constant({})

const PARTICULARS: { [K in StepKind]: Drawn<K> } = {
  'notice-received': track,
  'track-changed': track,
  'answer-submitted': nothing,
  'evidence-asked': (day) => fc.record({ until: soon(day) }),
  'evidence-added': nothing,
  'hearing-set': (day) => fc.record({ form: fc.constantFrom('hearing', 'trial'), on: soon(day) }),
  heard: () => fc.record({ leader: fc.boolean() }),
  suspended: nothing,
  resumed: nothing,
  'mediation-held': nothing,
  'decision-extended': () => fc.record({ days }),
  concluded: (day) => fc.record({ result, served: soon(day), order }),
  appealed: () => fc.record({ by: fc.constantFrom('organ', 'applicant') }),
  'second-answered': nothing,
  'second-concluded': () =>
    fc.record({ ruling: fc.constantFrom('kept', 'changed', 'sent-back'), result, order }),
  settled: nothing,
  performed: nothing,
  'lesson-drawn': () => fc.constant({ reason: 'search' }),
  noted: nothing,
  reminded: () => fc.constant({ clock: 'answer', stage: '5' }),
  redated: () => fc.constant({ clock: 'answer', from: null, to: null }),
}

const aStep = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  gap: fc.integer({ min: 0, max: 20 }),
  seed: fc.nat(),
})

/** A history in which only what the engine lets happen has happened, and the last day of it. */
const aHistory = fc
  .tuple(
    fc.constantFrom('reconsideration', 'litigation-direct', 'litigation-after-reconsideration'),
    fc.integer({ min: 0, max: 800 }),
    fc.array(aStep, { maxLength: 40 }),
  )
  .map(([disputeKind, offset, drawn]) => {
    let day = addDays('2024-01-08', offset)
    const events: DisputeHappening[] = [on(day, 'filed', { disputeKind } as Happenings['filed'])]
    let state = advance(undefined, events[0] as DisputeHappening) as DisputeCase
    for (const { kind, gap, seed } of drawn) {
      day = addDays(day, gap)
      const [particulars] = fc.sample(PARTICULARS[kind](day) as fc.Arbitrary<object>, { numRuns: 1, seed })
      const event = { ...particulars, kind, day } as DisputeHappening
      if (refuse(state, event, { day, calendar })) continue
      events.push(event)
      state = advance(state, event) ?? state
    }
    return { events, day, state }
  })

describe('every history of a dispute that can happen', () => {
  it('numbers the counted days from one, never skips a day, and has a due day not before its start', () => {
    fc.assert(
      fc.property(aHistory, ({ state, day }) => {
        for (const { days: lines, due, daysLeft, standing } of reckonAll(state, { day, calendar })) {
          const numbers = lines.flatMap((line) => (line.counted ? [line.number] : []))
          expect(numbers).toEqual(numbers.map((_, at) => at + 1))
          expect(lines.map((line) => line.day)).toEqual(
            lines.map((_, at) => addDays(lines[0]?.day ?? '', at)),
          )
          expect(due === null || due >= (lines[0]?.day ?? '')).toBe(true)
          expect(daysLeft === null || daysLeft >= 0 || standing === 'over').toBe(true)
        }
      }),
    )
  })

  it('is the same when it is reckoned again from its events', () => {
    fc.assert(
      fc.property(aHistory, ({ events, state }) => {
        const again = events.reduce<DisputeCase | undefined>(advance, undefined)
        expect(again).toEqual(state)
      }),
    )
  })

  it('is never given less time by a standstill', () => {
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 1, max: 30 }), ({ state, day }, length) => {
        const bare = { ...state, pauses: [] }
        const paused = { ...state, pauses: [{ from: state.begun, to: addDays(state.begun, length) }] }
        const dueOf = (one: DisputeCase) =>
          reckonAll(one, { day, calendar }).find(({ name }) => name === 'decision')?.due ?? ''
        expect(dueOf(paused) >= dueOf(bare)).toBe(true)
      }),
    )
  })

  it('has no clock of ours that runs before the notice, nor one for answering after the decision', () => {
    fc.assert(
      fc.property(aHistory, ({ state }) => {
        const running = clocksOf(state).filter(({ stopped, whose }) => whose === 'organ' && !stopped)
        const names = running.map(({ name }) => name)
        if (state.notice === null) expect(names).not.toContain('answer')
        if (state.decision) expect(names).not.toContain('answer')
        if (finalDecision(state) && state.kind === 'reconsideration' && !state.decision?.order)
          expect(names).toEqual([])
      }),
    )
  })

  it('offers only steps that nothing keeps from being taken', () => {
    fc.assert(
      fc.property(aHistory, ({ state }) => {
        const offered = nextSteps(state).map(({ step }) => step)
        expect(offered).toContain('noted')
        expect(new Set(offered).size).toBe(offered.length)
      }),
    )
  })
})

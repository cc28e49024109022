import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { embargoObjection, publicityOver, type Timing, timingProblems } from './timing.ts'

const NOW = '2026-03-02T01:00:00.000Z'
const standing = { now: NOW, today: '2026-03-02', approved: true }
const timing = (change: Partial<Timing>): Timing => ({
  ...{ publishAt: null, embargoUntil: null, publicity: null, reviewBy: null },
  ...change,
})
const fields = (change: Partial<Timing>, of: Partial<typeof standing> = {}) =>
  timingProblems(timing(change), { ...standing, ...of }).map((problem) => problem.field)

describe(`${OGI.heading('26')}: the times of a document`, () => {
  it.each([
    ['nothing at all', {}],
    ['a publication a moment from now', { publishAt: '2026-03-02T01:00:00.001Z' }],
    [
      'a publication at the very end of its embargo',
      { publishAt: '2026-03-03T01:00:00.000Z', embargoUntil: '2026-03-03T01:00:00.000Z' },
    ],
    ['a publicity period of one day', { publicity: { from: '2026-03-02', to: '2026-03-02' } }],
    ['a look tomorrow', { reviewBy: '2026-03-03' }],
  ])('may be %s', (_, change) => {
    expect(fields(change)).toEqual([])
  })

  it.each([
    ['a publication now', { publishAt: NOW }, 'publishAt'],
    [
      'a publication before the end of its embargo',
      { publishAt: '2026-03-03T01:00:00.000Z', embargoUntil: '2026-03-03T01:00:00.001Z' },
      'publishAt',
    ],
    [
      'a publicity period that ends before it begins',
      { publicity: { from: '2026-03-02', to: '2026-03-01' } },
      'publicityTo',
    ],
    ['a look today', { reviewBy: '2026-03-02' }, 'reviewBy'],
  ])('may not be %s', (_, change, field) => {
    expect(fields(change)).toEqual([field])
    expect(timingProblems(timing(change), standing)[0]?.basis).toEqual(OGI.cite('26'))
  })

  it('let only what is approved go out by itself', () => {
    expect(fields({ publishAt: '2026-03-03T01:00:00.000Z' }, { approved: false })).toEqual(['publishAt'])
  })

  it('hold a document back until its embargo ends, and not a moment longer', () => {
    const until = '2026-03-03T01:00:00.000Z'
    expect(embargoObjection(until, '2026-03-03T00:59:59.999Z')?.basis).toEqual(OGI.cite('17'))
    expect(embargoObjection(until, until)).toBeNull()
    expect(embargoObjection(null, NOW)).toBeNull()
  })

  it('end a publicity period after its last day', () => {
    expect(publicityOver({ to: '2026-03-08' }, '2026-03-08')).toBe(false)
    expect(publicityOver({ to: '2026-03-08' }, '2026-03-09')).toBe(true)
  })
})

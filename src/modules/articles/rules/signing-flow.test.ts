import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { type FlowRule, flowOn, flowProblem, inOrder, WHOLE_FLOW } from './signing-flow.ts'

const rule = (column: string | null, from: string, steps: FlowRule['steps']): FlowRule => ({
  column,
  from,
  steps,
  source: `规定 ${from}`,
})

describe(`${OGI.heading('17')}: the steps before publication`, () => {
  const rules = [
    rule(null, '2022-12-28', ['source', 'review-1', 'review-2', 'review-3']),
    rule(null, '2026-07-01', WHOLE_FLOW),
    rule('news', '2026-09-01', ['source', 'review-1', 'proof-1', 'review-3']),
  ]

  it.each([
    { column: 'notices', day: '2022-12-27', steps: 7, why: 'the whole flow where nothing is set yet' },
    { column: 'notices', day: '2022-12-28', steps: 4, why: 'the rule for all from its day on' },
    { column: 'notices', day: '2026-06-30', steps: 4, why: 'the older rule on its last day' },
    { column: 'notices', day: '2026-07-01', steps: 7, why: 'the newer rule from its day on' },
    { column: 'news', day: '2026-08-31', steps: 7, why: 'the rule for all before a column has its own' },
    { column: 'news', day: '2026-09-01', steps: 4, why: 'the rule of the column itself' },
  ])('are $steps for $column on $day: $why', ({ column, day, steps }) => {
    expect(flowOn(rules, column, day).steps).toHaveLength(steps)
  })

  it('are an examination, three reviews and three proofreads where nobody set anything', () => {
    expect(flowOn([], 'news', '2026-03-02')).toEqual({ steps: WHOLE_FLOW, source: '' })
    expect(WHOLE_FLOW).toEqual([
      'source',
      'review-1',
      'proof-1',
      'review-2',
      'proof-2',
      'proof-3',
      'review-3',
    ])
  })

  it('stand in their order, each once, however they are given', () => {
    expect(inOrder(['review-3', 'source', 'review-1', 'review-3'])).toEqual([
      'source',
      'review-1',
      'review-3',
    ])
  })

  it.each([
    [['review-1', 'review-2', 'review-3'] as const, '保密审查'],
    [['source'] as const, '一道审核'],
    [['source', 'proof-1', 'proof-2', 'proof-3'] as const, '一道审核'],
  ])('may not be %s', (steps, told) => {
    expect(flowProblem(steps)).toEqual({ message: expect.stringContaining(told), basis: OGI.cite('17') })
  })

  it('may be few, but never without an examination and a review', () => {
    expect(flowProblem(['source', 'review-3'])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { cardOf, reminderStage, WATCH_BASIS } from './urgency.ts'

describe('a running limit', () => {
  it.each([
    [null, null, null],
    [11, null, null],
    [10, '10', null],
    [6, '10', null],
    [5, '5', null],
    [3, '5', null],
    [2, '2', 'yellow'],
    [0, '2', 'yellow'],
    [-1, 'overdue', 'red'],
    [-30, 'overdue', 'red'],
  ])('with %s workdays left is at the reminder %s and has the card %s', (left, stage, card) => {
    expect([reminderStage(left), cardOf(left)]).toEqual([stage, card])
  })

  it('is watched because the office must keep its own order', () => {
    expect(WATCH_BASIS).toEqual([OGI.cite('45'), OGI.cite('46')])
  })
})

import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { gapsIn, RUNNING_BASIS } from './number-register.ts'

describe('the register of numbers', () => {
  it('rests on the form of official letters', () => {
    expect(RUNNING_BASIS).toEqual(LETTER.cite('发文字号'))
  })

  it.each([
    ['has no gap while nothing was sent', [], [], []],
    ['has none where each follows the last', [1, 2, 3], [], []],
    ['counts a number that two cases share once', [1, 2, 2, 3], [], []],
    ['names what is missing without a reason', [1, 4], [], [{ first: 2, last: 3, explained: false }]],
    [
      'explains what was passed over',
      [1, 4],
      [{ first: 2, last: 3 }],
      [{ first: 2, last: 3, explained: true }],
    ],
    [
      'tells the explained part of a gap from the rest',
      [5],
      [{ first: 1, last: 3 }],
      [
        { first: 1, last: 3, explained: true },
        { first: 4, last: 4, explained: false },
      ],
    ],
    [
      'counts what was passed over last',
      [1],
      [{ first: 2, last: 2 }],
      [{ first: 2, last: 2, explained: true }],
    ],
  ])('%s', (_, used, skips, gaps) => {
    expect(gapsIn(used, skips)).toEqual(gaps)
  })
})

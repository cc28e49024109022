import { describe, expect, it } from 'vitest'
import { MAJOR_DECISIONS } from '#law/index.ts'
import { RESULT_BASIS, resultProblem, UNRELATED } from './result-problem.ts'

const answer = (group: string) => ({ group, reason: '理由' })
const result = (changes: object) =>
  resultProblem({
    unhandled: 0,
    groups: ['摊位租金', '停车', UNRELATED],
    answers: [answer('停车'), answer('摊位租金')],
    ...changes,
  })?.field ?? null

describe(MAJOR_DECISIONS.heading('18'), () => {
  it('is the basis of every result', () => {
    expect(RESULT_BASIS).toEqual(MAJOR_DECISIONS.cite('18'))
  })

  it.each([
    ['answers each group once', {}, null],
    ['answers nothing when nobody wrote', { groups: [], answers: [] }, null],
    ['leaves a comment unsorted', { unhandled: 1 }, 'answers'],
    ['leaves a group out', { answers: [answer('停车')] }, 'answers'],
    [
      'answers what nobody said',
      { answers: [answer('停车'), answer('摊位租金'), answer('绿化')] },
      'answers.2.group',
    ],
    [
      'answers a group twice',
      { answers: [answer('停车'), answer('停车'), answer('摊位租金')] },
      'answers.1.group',
    ],
    [
      'answers the unrelated',
      { answers: [answer('停车'), answer('摊位租金'), answer(UNRELATED)] },
      'answers.2.group',
    ],
  ])('a result that %s', (_, changes, field) => {
    expect(result(changes)).toBe(field)
  })
})

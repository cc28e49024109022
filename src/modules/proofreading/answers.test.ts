import { describe, expect, it } from 'vitest'
import { type Answer, unanswered, unansweredBlocking } from './answers.ts'

const FINDINGS = [
  { key: 'a', severity: 'blocks' },
  { key: 'b', severity: 'must-answer' },
  { key: 'c', severity: 'hint' },
] as const

const keys = (found: readonly { key: string }[]) => found.map((one) => one.key).join('')
const answered = (key: string, answer: Partial<Answer>) =>
  new Map([[key, { verdict: 'stands', reason: '原文如此', by: 'proofreader', ...answer } as const]])

describe('what stops publication', () => {
  it.each([
    ['nothing answered', new Map<string, Answer>(), 'a', 'ab'],
    ['justified by another', answered('a', {}), '', 'b'],
    ['justified by its writer', answered('a', { by: 'writer' }), 'a', 'ab'],
    ['to be changed, but not changed', answered('a', { verdict: 'to-change' }), 'a', 'ab'],
    ['the lesser one answered by its writer', answered('b', { by: 'writer' }), 'a', 'a'],
  ])('%s', (_, answers, blocking, open) => {
    expect(keys(unansweredBlocking(FINDINGS, answers, ['writer']))).toBe(blocking)
    expect(keys(unanswered(FINDINGS, answers, ['writer']))).toBe(open)
  })
})

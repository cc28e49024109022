import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { mayVoid, REPLY_STANDS, voidProblem } from './void-letter.ts'

const asked = { reply: false, voided: false, sent: '2026-03-03', day: '2026-03-03' }

describe('making a number void', () => {
  it('is never done to a reply, which only another decision changes', () => {
    expect(REPLY_STANDS).toEqual(OGI.cite('36'))
    expect(mayVoid({ reply: true, voided: false })).toBe(false)
    expect(voidProblem({ ...asked, reply: true })?.message).toContain('另行作出决定')
  })

  it.each([
    ['2026-03-02', '不能早于'],
    ['2026-03-03', undefined],
    ['2026-03-04', undefined],
  ])('on %s of a letter of 3 March', (day, words) => {
    const problem = voidProblem({ ...asked, day })
    if (words) expect(problem).toMatchObject({ field: 'day', message: expect.stringContaining(words) })
    else expect(problem).toBeNull()
  })

  it('happens once', () => {
    expect(mayVoid({ reply: false, voided: true })).toBe(false)
    expect(voidProblem({ ...asked, voided: true })?.message).toContain('已经作废')
  })
})

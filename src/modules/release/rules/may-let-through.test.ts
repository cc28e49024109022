import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { letThroughObjection, SECOND_PERSON } from './may-let-through.ts'

describe('letting personal data go out', () => {
  it.each([
    ['by whoever put it in', ['a'], 'a', '第三方已经书面同意提供', false],
    ['by another without a reason', ['a'], 'b', '同意', false],
    ['by another with a reason', ['a'], 'b', '第三方已经书面同意提供', true],
  ])('%s', (_, writers, person, reason, stands) => {
    expect(letThroughObjection(writers, person, reason) === null).toBe(stands)
  })

  it('rests on the protection of third parties', () => {
    expect(SECOND_PERSON).toEqual(OGI.cite('15'))
  })
})

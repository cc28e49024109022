import { describe, expect, it } from 'vitest'
import { REPLY_LIMIT } from '#law/index.ts'
import { replyLimit } from './reply-limit.ts'

describe('the limit to reply (REPLY_LIMIT)', () => {
  it('is what the law in force on the day of receipt gives', () => {
    expect(replyLimit({ receivedDay: '2019-05-15' })).toEqual({
      days: REPLY_LIMIT[0]?.value,
      basis: REPLY_LIMIT[0]?.basis,
    })
  })

  it('is none before the regulation was in force', () => {
    expect(() => replyLimit({ receivedDay: '2019-05-14' })).toThrow(RangeError)
  })
})

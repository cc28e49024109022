import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { readRefusal, refusalOf } from './refusal.ts'

describe('putting the error of a call into words', () => {
  it('passes on what the server says, with the fields', () => {
    const problems = [{ field: 'contact.email', message: '电子邮箱的写法不对。' }]
    const error = new ORPCError('BAD_REQUEST', { message: '电子邮箱的写法不对。', data: { problems } })
    expect(readRefusal(error)).toEqual({ message: '电子邮箱的写法不对。', problems, signedOut: false })
  })

  it('knows when the session has ended', () => {
    expect(readRefusal(new ORPCError('UNAUTHORIZED', { message: '请先登录。' })).signedOut).toBe(true)
    expect(readRefusal(new ORPCError('FORBIDDEN', { message: '没有权限。' })).signedOut).toBe(false)
  })

  it('never shows English of the machinery', () => {
    expect(readRefusal(new ORPCError('BAD_GATEWAY')).message).toMatch(/^出了问题/)
    expect(readRefusal(new Error('boom')).message).toMatch(/^出了问题/)
  })

  it('says that the network is away when nothing answered', () => {
    expect(readRefusal(new TypeError('Failed to fetch')).message).toMatch(/^没有连上服务器/)
  })

  it('leaves out what is not a problem of a field', () => {
    const error = new ORPCError('BAD_REQUEST', {
      message: '不行',
      data: { problems: [null, { field: 1 }, 'x'] },
    })
    expect(readRefusal(error).problems).toEqual([])
  })

  it('reads an error found before sending like one of the server', () => {
    const problems = [{ field: 'again', message: '不一样。' }]
    expect(readRefusal(refusalOf(problems)).problems).toEqual(problems)
  })
})

import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { afterOriginChange } from './after-origin-change.ts'

const live = (contentHash: string) => ({
  live: { edition: 2, contentHash, title: '标题' },
  withdrawn: null,
})
const down = { live: null, withdrawn: { reason: '数据有误' } }
const item = (status: string, withdrawing = false) => ({ status, withdrawing, contentHash: 'old' })

describe('what an item must follow when its origin changed', () => {
  it.each(['sent', 'adopted', 'published', 'dropped'])('%s: a new edition and a withdrawal', (status) => {
    expect(afterOriginChange(item(status), live('new'))).toEqual({
      kind: 'origin-reissued',
      basis: [OGI.cite('10')],
      payload: { edition: 2, contentHash: 'new', title: '标题' },
    })
    expect(afterOriginChange(item(status), down)).toEqual({
      kind: 'origin-withdrawn',
      basis: [OGI.cite('10')],
      payload: { reason: '数据有误' },
    })
  })

  it.each(['returned', 'recalled', 'withdrawn'])('%s: nothing, it is over', (status) => {
    expect(afterOriginChange(item(status), live('new'))).toBeNull()
    expect(afterOriginChange(item(status), down)).toBeNull()
  })

  it('is nothing when the text is the one that was sent', () => {
    expect(afterOriginChange(item('published'), live('old'))).toBeNull()
  })

  it('is nothing while a withdrawal already waits', () => {
    expect(afterOriginChange(item('published', true), down)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { afterCopyChange } from './after-copy-change.ts'

const down = { live: null, withdrawn: { reason: '数据有误' } }

describe('what the sender is told when the copy changed', () => {
  const up = { live: { path: '/content/2026-00001.html' }, withdrawn: null }

  it.each([
    ['adopted', up, 'copy-published'],
    ['dropped', up, 'copy-published'],
    ['published', down, 'copy-withdrawn'],
    ['published', up, undefined],
    ['adopted', { live: null, withdrawn: null }, undefined],
    ['withdrawn', down, undefined],
    ['withdrawn', up, undefined],
  ])('%s', (status, copy, kind) => {
    expect(afterCopyChange({ status, withdrawing: false }, copy)?.kind).toBe(kind)
  })

  it('is nothing while the program itself takes the copy down', () => {
    expect(afterCopyChange({ status: 'published', withdrawing: true }, down)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { inUseObjection } from './column-in-use.ts'

const CARRIED = [
  { what: '已公开的信息', count: '12 条' },
  { what: '目录事项', count: '1 项' },
]

describe('a column on its way to the recycle bin', () => {
  it('goes when it carries nothing', () => {
    expect(inUseObjection([], null)).toBeNull()
  })

  it('is held back while it carries something, with a list of what', () => {
    const objection = inUseObjection(CARRIED, null)
    expect(objection?.message).toContain('已公开的信息 12 条，目录事项 1 项')
    expect(objection?.basis).toEqual(OGI.cite('24'))
  })

  it('goes when what it carries moves into another column in the same act', () => {
    expect(inUseObjection(CARRIED, 'notices')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Narrative } from '#modules/annual-report/contract.ts'
import { isBlank, withBlanksFilled } from './fill-blanks.ts'

const narrative = (text: string, changes: Partial<Narrative> = {}): Narrative => ({
  overall: {
    disclosure: text,
    applications: text,
    management: text,
    platform: text,
    supervision: text,
  },
  problems: text,
  improvements: text,
  other: text,
  ...changes,
})

describe('a draft put into a form', () => {
  it('fills blank parts and leaves every written one as it is', () => {
    const written = narrative('  ', { problems: '解读偏少。' })
    const filled = withBlanksFilled(written, narrative('起草'))
    expect(filled).toEqual(narrative('起草', { problems: '解读偏少。' }))
    expect(withBlanksFilled(narrative('写好'), narrative('起草'))).toEqual(narrative('写好'))
  })

  it('needs no question where nothing is written', () => {
    expect(isBlank(narrative(''))).toBe(true)
    expect(isBlank(narrative('\n '))).toBe(true)
    expect(isBlank(narrative('', { other: '无' }))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { COMMON, LETTER_BASIS, PLACEHOLDERS } from './letter-placeholders.ts'

describe('the placeholders of letters', () => {
  it('leave organ, number, seal and date to the form of the letter', () => {
    expect(LETTER_BASIS).toEqual([LETTER.cite('信函'), LETTER.cite('成文日期')])
    for (const fixed of ['文号', '成文日期', '印章', '署名']) expect(PLACEHOLDERS).not.toHaveProperty(fixed)
  })

  it('are each explained, the common ones too', () => {
    for (const name of COMMON) expect(PLACEHOLDERS[name].length).toBeGreaterThan(2)
  })
})

import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { passports, SPECIFIC_IDENTITY } from './passport.ts'

describe(PIPL.heading('28'), () => {
  it.each([
    '护照号：E12345678',
    '护照EA1234567',
    'Passport No. G12345678',
    '港澳居民来往内地通行证H0123456789',
  ])('covers the paper in %j', (text) => {
    expect(passports(text)).toHaveLength(1)
    expect(SPECIFIC_IDENTITY).toEqual(PIPL.cite('28'))
  })

  it.each(['规格型号E12345678', '护照号：1234', '护照办理须知'])('leaves %j alone', (text) =>
    expect(passports(text)).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import { secretsFrom } from '../secrets.ts'
import { codeFits, codeHash, queryCode, readCode } from './query-code.ts'

const secrets = secretsFrom(Buffer.alloc(32, 7))

describe('a query code', () => {
  it('is the same for the same seed, another for another seed or another installation', () => {
    const code = queryCode(secrets, 'a')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(queryCode(secrets, 'a')).toBe(code)
    expect(queryCode(secrets, 'b')).not.toBe(code)
    expect(queryCode(secretsFrom(Buffer.alloc(32, 8)), 'a')).not.toBe(code)
  })

  it.each(['7K4M-9210', '7k4m9210', ' 7K4M 9210 ', '７Ｋ４Ｍ－９２１０', '7k4m-92lo', '7K4M—92IO'])(
    'is understood when typed as “%s”',
    (typed) => {
      expect(readCode(typed)).toBe('7K4M-9210')
    },
  )

  it('fits only its own case', () => {
    const hash = codeHash(secrets, '7K4M-9210', 'case-1')
    expect(codeFits(secrets, '7k4m 9210', 'case-1', hash)).toBe(true)
    expect(codeFits(secrets, '7K4M-9211', 'case-1', hash)).toBe(false)
    expect(codeFits(secrets, '7K4M-9210', 'case-2', hash)).toBe(false)
    expect(codeFits(secrets, '', 'case-1', hash)).toBe(false)
    expect(codeFits(secrets, '7K4M-9210', 'case-1', '')).toBe(false)
  })
})

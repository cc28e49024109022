import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { KINDS, labelled } from './kinds.ts'

describe('the kinds of personal data', () => {
  it.each([
    ['id-number', PIPL.cite('28')],
    ['bank-card', PIPL.cite('28')],
    ['condition', PIPL.cite('28')],
    ['phone', PIPL.cite('4')],
    ['address', PIPL.cite('4')],
  ] as const)('%s rests on its article', (kind, basis) => {
    expect(KINDS[kind].basis).toEqual(basis)
    expect(KINDS[kind].name).not.toBe('')
  })

  it('are named by the words just before', () => {
    expect(labelled('卡号：6222', 3, /卡号：$/)).toBe(true)
    expect(labelled(`卡号${'。'.repeat(30)}6222`, 32, /卡号。*$/)).toBe(false)
  })
})

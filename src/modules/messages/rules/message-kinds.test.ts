import { describe, expect, it } from 'vitest'
import { INSPECTION, PETITIONS } from '#law/index.ts'
import { KIND_KEYS, MESSAGE_KINDS } from './message-kinds.ts'

describe('the kinds of messages', () => {
  it.each([
    ['consult', INSPECTION.cite('互动回应差')],
    ['site-error', INSPECTION.cite('互动回应差')],
    ['complaint', PETITIONS.cite('办结期限')],
    ['report', PETITIONS.cite('保密')],
  ] as const)('%s are dealt with on their own basis', (kind, basis) => {
    expect(MESSAGE_KINDS[kind].basis).toEqual(basis)
  })

  it('only reports are confidential, and may come unsigned like hints on the site', () => {
    expect(KIND_KEYS.filter((kind) => MESSAGE_KINDS[kind].confidential)).toEqual(['report'])
    expect(KIND_KEYS.filter((kind) => !MESSAGE_KINDS[kind].signed)).toEqual(['report', 'site-error'])
  })
})

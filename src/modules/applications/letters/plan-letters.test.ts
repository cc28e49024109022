import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '../engine/case-engine.ts'
import { hasLetters, partyOf } from './plan-letters.ts'

describe('the steps that come with letters', () => {
  it('are those that tell somebody something, and no others', () => {
    expect(EVENT_KINDS.filter(hasLetters).sort()).toEqual(
      [
        ...['registered', 'correction-asked', 'reasons-asked', 'delay-told', 'extension-told'],
        ...['opinion-asked', 'third-party-told', 'fee-noticed', 'lapsed', 'withdrawn', 'transferred'],
        'record-decided',
      ].sort(),
    )
  })

  it('keep the name of a third party apart from the words', () => {
    expect(partyOf('红焰果业有限公司\n是否同意\n公开')).toEqual({
      name: '红焰果业有限公司',
      words: '是否同意\n公开',
    })
  })
})

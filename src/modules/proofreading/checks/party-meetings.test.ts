import { describe, expect, it } from 'vitest'
import { BASE_ENTRIES } from '../lexicon/base-lexicon.ts'
import { compileLexicon } from '../lexicon/compile-lexicon.ts'
import { aKnowledge, readWith } from '../testing.ts'
import { partyMeetings } from './party-meetings.ts'

describe('meetings of the party', () => {
  it.each([
    ['党的二十届八中全会', ['二十届八中全会→']],
    ['党的十九届八中全会', ['十九届八中全会→']],
    ['党的二十大三中全会', ['二十大三中全会→二十届三中全会']],
    ['党的二十三大报告', ['党的二十三大→']],
  ])('%s', (text, found) => {
    expect(readWith(partyMeetings, text)).toEqual(found)
  })

  it.each(['党的二十届三中全会', '党的十九届七中全会', '党的二十大精神', '党的十八大以来', '十一届三中全会'])(
    '%s stands',
    (text) => {
      expect(readWith(partyMeetings, text)).toEqual([])
    },
  )

  it('knows a meeting as soon as the lexicon has it', () => {
    const next = { ...BASE_ENTRIES.find((entry) => entry.kind === 'meeting'), word: '二十届五中全会' }
    const lexicon = compileLexicon({
      version: 'test',
      entries: [
        ...BASE_ENTRIES,
        { kind: 'meeting', right: '', except: [], severity: 'blocks', note: '', source: '', ...next },
      ],
      names: [],
      people: [],
      retired: new Set(),
    })
    expect(readWith(partyMeetings, '党的二十届五中全会')).toHaveLength(1)
    expect(readWith(partyMeetings, '党的二十届五中全会', aKnowledge({ lexicon }))).toEqual([])
  })
})

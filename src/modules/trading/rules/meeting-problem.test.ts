import { describe, expect, it } from 'vitest'
import { COLLECTIVE, LAND_CONTRACT, VILLAGE_COMMITTEE } from '#law/index.ts'
import { type Meeting, meetingBasis, meetingProblem } from './meeting-problem.ts'

const sound: Meeting = {
  kind: 'lease',
  outsiders: false,
  body: 'assembly',
  invitedOn: '2026-03-01',
  heldOn: '2026-03-11',
  entitled: 300,
  attended: 220,
  inFavour: 200,
}
const fieldOf = (change: Partial<Meeting>) => meetingProblem({ ...sound, ...change })?.field ?? null

describe(COLLECTIVE.heading('27'), () => {
  it.each([
    ['ten days ahead', { invitedOn: '2026-03-01' }, null],
    ['nine days ahead', { invitedOn: '2026-03-02' }, 'invitedOn'],
    ['after the meeting', { invitedOn: '2026-03-12' }, 'invitedOn'],
    ['200 of 300 present', { attended: 200, inFavour: 200 }, null],
    ['199 of 300 present', { attended: 199, inFavour: 199 }, 'attended'],
    ['200 of 300 in favour', { inFavour: 200 }, null],
    ['199 of 300 in favour', { inFavour: 199 }, 'inFavour'],
    ['201 of 301 in favour', { entitled: 301, attended: 301, inFavour: 201 }, null],
    ['200 of 301 in favour', { entitled: 301, attended: 301, inFavour: 200 }, 'inFavour'],
    ['more present than there are', { attended: 301 }, 'attended'],
    ['more votes than present', { inFavour: 221 }, 'inFavour'],
  ])('%s', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })
})

describe(COLLECTIVE.heading('28'), () => {
  const delegates = { body: 'delegates', entitled: 30, attended: 25, inFavour: 20 } as const
  it.each([
    ['20 of 30 delegates in favour', delegates, null],
    ['19 of 30 delegates in favour', { ...delegates, inFavour: 19 }, 'inFavour'],
    ['21 delegates', { ...delegates, entitled: 21, attended: 20, inFavour: 14 }, null],
    ['20 delegates', { ...delegates, entitled: 20, attended: 20, inFavour: 20 }, 'entitled'],
    ['no notice asked of delegates', { ...delegates, invitedOn: '2026-03-11' }, null],
    ['land is not for delegates', { ...delegates, kind: 'land' }, 'body'],
    ['land is for all', { kind: 'land' }, null],
  ] as const)('%s', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })
})

describe(VILLAGE_COMMITTEE.heading('22'), () => {
  const before = { invitedOn: '2024-03-11', heldOn: '2024-03-11' }
  it.each([
    ['151 of 300 villagers present', { ...before, attended: 151, inFavour: 76 }, null],
    ['150 of 300 villagers present', { ...before, attended: 150, inFavour: 150 }, 'attended'],
    ['75 of 150 present in favour', { ...before, attended: 152, inFavour: 76 }, 'inFavour'],
  ])('%s', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })
})

describe(VILLAGE_COMMITTEE.heading('26'), () => {
  const before = { invitedOn: '2024-03-11', heldOn: '2024-03-11', body: 'delegates', entitled: 30 } as const
  it.each([
    ['20 of 30 delegates present', { ...before, attended: 20, inFavour: 11 }, null],
    ['19 of 30 delegates present', { ...before, attended: 19, inFavour: 19 }, 'attended'],
    ['10 of 20 present in favour', { ...before, attended: 20, inFavour: 10 }, 'inFavour'],
  ])('%s', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })
})

describe(LAND_CONTRACT.heading('52'), () => {
  const land: Partial<Meeting> = {
    ...{ kind: 'land', body: 'delegates', invitedOn: '2024-03-11', heldOn: '2024-03-11' },
    ...{ entitled: 30, attended: 25 },
  }
  it.each<[string, Partial<Meeting>, string | null]>([
    ['20 of 30 for outsiders', { ...land, outsiders: true, inFavour: 20 }, null],
    ['19 of 30 for outsiders', { ...land, outsiders: true, inFavour: 19 }, 'inFavour'],
    ['19 of 30 among members', { ...land, outsiders: false, inFavour: 19 }, null],
    ['19 of 30 for outsiders, but no land', { ...land, kind: 'lease', outsiders: true, inFavour: 19 }, null],
  ])('%s', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })

  it('is cited for land open to outsiders, each article once', () => {
    expect(meetingBasis({ kind: 'land', outsiders: true, body: 'delegates', heldOn: '2024-03-11' })).toEqual([
      VILLAGE_COMMITTEE.cite('26'),
      VILLAGE_COMMITTEE.cite('24'),
      LAND_CONTRACT.cite('52'),
    ])
    expect(meetingBasis({ kind: 'lease', outsiders: true, body: 'delegates', heldOn: '2026-03-11' })).toEqual(
      [COLLECTIVE.cite('28'), COLLECTIVE.cite('26(11)')],
    )
  })
})

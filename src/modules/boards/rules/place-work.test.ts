import { describe, expect, it } from 'vitest'
import { OGI, PIPL } from '#law/index.ts'
import { placeWork } from './place-work.ts'

const TODAY = '2026-03-08'

describe('what a poster at a board asks for', () => {
  it.each([
    { status: 'to-hang', until: '2026-03-08', article: 'none', work: 'hang', basis: OGI.cite('23') },
    { status: 'to-hang', until: '2026-03-08', article: 'live', work: 'hang', basis: OGI.cite('23') },
    { status: 'to-hang', until: '2026-03-07', article: 'live', work: 'keep-off', basis: PIPL.cite('47') },
    { status: 'to-hang', until: '2026-03-09', article: 'lost', work: 'keep-off', basis: OGI.cite('17') },
    { status: 'to-hang', until: '2026-03-09', article: 'changed', work: 'keep-off', basis: OGI.cite('26') },
    { status: 'hung', until: '2026-03-07', article: 'live', work: 'take-down', basis: PIPL.cite('47') },
    { status: 'hung', until: '2026-03-07', article: 'lost', work: 'take-down', basis: OGI.cite('17') },
    { status: 'hung', until: '2026-03-09', article: 'lost', work: 'take-down', basis: OGI.cite('17') },
    { status: 'hung', until: '2026-03-07', article: 'changed', work: 'take-down', basis: PIPL.cite('47') },
    { status: 'hung', until: '2026-03-08', article: 'changed', work: 'replace', basis: OGI.cite('26') },
  ] as const)('$status until $until, article $article: $work', ({ work, basis, ...place }) => {
    expect(placeWork(place, TODAY)).toMatchObject({ work, basis })
  })

  it.each(['none', 'live'] as const)('is nothing while it hangs to its last day (article %s)', (article) => {
    expect(placeWork({ status: 'hung', until: TODAY, article }, TODAY)).toBeNull()
  })
})

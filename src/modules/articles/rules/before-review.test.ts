import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { gapsBeforeReview } from './before-review.ts'

const draft = { madeOn: '2026-03-02', hasBody: true, attachments: 0 }

describe('before review', () => {
  it.each([
    { why: 'made today', change: {} },
    { why: 'with attachments in place of a text', change: { hasBody: false, attachments: 1 } },
  ])('a draft $why is whole', ({ change }) => {
    expect(gapsBeforeReview({ ...draft, ...change }, '2026-03-02')).toEqual([])
  })

  it.each([
    { why: 'without a day', change: { madeOn: null }, field: 'madeOn', basis: OGI.cite('26') },
    { why: 'made tomorrow', change: { madeOn: '2026-03-03' }, field: 'madeOn', basis: OGI.cite('26') },
    { why: 'with nothing to read', change: { hasBody: false }, field: 'body', basis: OGI.cite('17') },
  ])('a draft $why lacks $field', ({ change, field, basis }) => {
    expect(gapsBeforeReview({ ...draft, ...change }, '2026-03-02')).toEqual([
      expect.objectContaining({ field, basis }),
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { REPLY_BASIS, REPLY_FORMS, replyForm } from './forms-replies.ts'
import { OUTCOME_KEYS } from './outcome-kinds.ts'

describe('the forms of replies', () => {
  it('follow Article 36, one for each outcome and one for what is none', () => {
    expect(REPLY_BASIS).toEqual(OGI.cite('36'))
    expect(Object.keys(REPLY_FORMS)).toHaveLength(OUTCOME_KEYS.length + 1)
    expect(replyForm(null)).toBe('reply-other')
  })

  it.each(Object.entries(REPLY_FORMS))('%s cannot lose its ground, its reasons or its remedy', (_, form) => {
    expect(form.needs).toEqual(expect.arrayContaining(['来件', '依据', '理由', '救济']))
    expect(form.remedy).toBe('outcome')
  })
})

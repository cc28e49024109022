import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { sampleFacts } from '../testing.ts'
import { composeLetter } from './compose-letter.ts'
import { LETTER_FORMS, LETTER_KINDS, ORDER_BASIS } from './letter-forms.ts'
import { PLACEHOLDERS } from './letter-placeholders.ts'
import { templateProblems } from './letter-template.ts'

const VALUES = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, `〔${name}〕`]))

describe('the kinds of letters', () => {
  it('belong to the order in which applications are dealt with', () => {
    expect(ORDER_BASIS).toEqual(OGI.cite('45'))
    expect(LETTER_KINDS.length).toBe(42)
  })

  it.each(LETTER_KINDS)('%s has built-in words that could be saved as they are', (kind) => {
    expect(templateProblems(LETTER_FORMS[kind], LETTER_FORMS[kind])).toEqual([])
  })

  it.each(LETTER_KINDS)('%s leaves nothing open when it is written', (kind) => {
    const form = LETTER_FORMS[kind]
    const remedy = form.remedy === 'none' ? null : 'either'
    const { letter } = composeLetter(sampleFacts(), {
      ...{ form, words: form, number: '号', day: '2026-03-09', addressee: '某某', values: VALUES, remedy },
      grounds: [form.basis],
    })
    expect([letter.title, ...letter.paragraphs].join('')).not.toMatch(/[{}]/)
    expect(letter.paragraphs.length).toBeGreaterThan(1)
    expect(letter.remedies).toHaveLength(form.remedy === 'none' ? 0 : 1)
  })
})

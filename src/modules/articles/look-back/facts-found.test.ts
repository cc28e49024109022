import { describe, expect, it } from 'vitest'
import type { ClassFacts } from '../rules/class-fields.ts'
import { factsFound } from './facts-found.ts'

const metadata = (facts?: ClassFacts) => ({
  ...{ documentNumber: null, madeOn: '2026-03-02', source: '', theme: '', genre: '', keywords: [] },
  ...{ summary: '', catalogueItem: null, author: '', ...(facts && { facts }) },
})

describe('the fields of the class of a published text', () => {
  it('say what they lack and what does not fit, each once and always by the same key', () => {
    const values = { subsidy: '耕地地力保护补贴', year: '二〇二六' }
    const found = factsFound(metadata({ class: 'farm-subsidy', values }), '2026-11-25')
    expect(found[0]).toMatchObject({ place: '惠农补贴发放的要点', words: '二〇二六', weight: 'must-answer' })
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['请填写批次。', '请填写监督电话。']),
    )
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    expect(factsFound(metadata({ class: 'farm-subsidy', values }), '2027-01-01')).toEqual(found)
  })

  it('have nothing to say where they are whole, or where a text is of no class', () => {
    expect(factsFound(metadata({ class: 'notice', values: { matter: '路灯采购' } }), '2026-11-25')).toEqual(
      [],
    )
    expect(factsFound(metadata(), '2026-11-25')).toEqual([])
  })
})

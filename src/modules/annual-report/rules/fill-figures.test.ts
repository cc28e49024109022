import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import {
  basisOfFigure,
  fillFigures,
  fillKnown,
  type NarrativeFigures,
  unknownPlaceholders,
} from './fill-figures.ts'

const figures: NarrativeFigures = { articlesPublished: 320, newReceived: 12, repliedTotal: 11, carriedOut: 0 }

describe(`figures named in the narrative, ${REPORT_FORM.heading('第一部分')}`, () => {
  it.each([
    ['全年公开信息{{articlesPublished}}条。', '全年公开信息320条。'],
    ['新收{{newReceived}}件，办结{{ repliedTotal }}件。', '新收12件，办结11件。'],
    ['结转{{carriedOut}}件，{{carriedOut}}件。', '结转0件，0件。'],
    ['没有占位符，有{单}括号。', '没有占位符，有{单}括号。'],
  ])('“%s” becomes “%s”', (text, filled) => {
    expect(unknownPlaceholders(text, figures)).toEqual([])
    expect(fillFigures(text, figures)).toBe(filled)
  })

  it.each([
    ['收到{{received}}件', ['{{received}}']],
    ['收到{{}}件和{{newreceived}}件', ['{{}}', '{{newreceived}}']],
    ['收到{{newReceived}件', ['{{']],
    ['收到newReceived}}件', ['}}']],
    ['{{constructor}}{{constructor}}', ['{{constructor}}']],
  ])('“%s” is refused', (text, unknown) => {
    expect(unknownPlaceholders(text, figures)).toEqual(unknown)
    expect(() => fillFigures(text, figures)).toThrow('占位符')
  })

  it('each rest on the part of the form that asks for them', () => {
    expect(basisOfFigure('newReceived')).toEqual(REPORT_FORM.cite('第三部分'))
    expect(basisOfFigure('articlesPublished')).toEqual(REPORT_FORM.cite('第一部分'))
  })

  it('are filled in as far as they are known where a text is only read', () => {
    expect(fillKnown('{{newReceived}}件，{{gone}}次', figures)).toBe('12件，{{gone}}次')
  })

  it('leave no braces in any text that is accepted', () => {
    const piece = fc.constantFrom('{', '}', '{{newReceived}}', '{{x}}', '件', '$&')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        if (unknownPlaceholders(text, figures).length > 0) expect(() => fillFigures(text, figures)).toThrow()
        else expect(fillFigures(text, figures)).not.toMatch(/\{\{|\}\}/)
      }),
    )
  })
})

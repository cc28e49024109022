import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

const ours = { title: '惠农补贴发放公示', parts: ['现将名单公示如下。', '公示期：5个工作日（含首尾）。'] }

describe('comparing a page with our text', () => {
  it('finds the text among what stands round it, whatever the layout', () => {
    const page =
      '首页 > 公示\n惠农补贴\n发放公示 2026年3月\n现将名单公示 如下。公示期：５个工作日(含首尾)。 版权所有'
    expect(compareTexts(ours, page)).toEqual({ verdict: 'same', missing: [] })
  })

  it('says which parts are not there', () => {
    const page = '惠农补贴发放公示 现将名单公示如下。公示期：7个工作日（含首尾）。'
    expect(compareTexts(ours, page)).toEqual({
      verdict: 'differs',
      missing: ['公示期：5个工作日（含首尾）。'],
    })
  })

  it('differs when only the title was changed', () => {
    expect(compareTexts(ours, ours.parts.join('')).missing).toEqual([ours.title])
  })

  it('names no more than five parts, each shortened', () => {
    const parts = Array.from({ length: 9 }, (_, at) => `${at}`.repeat(61))
    const { missing } = compareTexts({ title: '题', parts }, '题')
    expect(missing).toHaveLength(5)
    expect(missing[0]).toBe(`${'0'.repeat(60)}…`)
  })

  it('always finds a text in itself', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(text, fc.array(text), (title, parts) => {
        expect(compareTexts({ title, parts }, [title, ...parts].join('\n')).verdict).toBe('same')
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { LETTER, OGI } from '#law/index.ts'
import { sampleFacts } from '../testing.ts'
import { composeLetter } from './compose-letter.ts'
import { LETTER_FORMS } from './letter-forms.ts'

function correction(facts = sampleFacts()) {
  const form = LETTER_FORMS.correction
  return composeLetter(facts, {
    ...{ form, words: form, day: '2026-03-04', number: '洋青镇公补〔2026〕1号', addressee: '陈喆堃' },
    values: { 期限: '10', 正文: '请写明年份。' },
    grounds: [form.basis],
    remedy: null,
  })
}

describe('a letter', () => {
  it('says what came in, on which article it rests and what is asked', () => {
    const { letter, basis } = correction()
    expect(letter.paragraphs[1]).toBe(
      '经审查，你的申请内容不够明确，本机关无法据此查找。根据《中华人民共和国政府信息公开条例》第三十条的规定，请你自收到本告知书之日起10个工作日内补正。需要补正的事项如下：',
    )
    expect(letter.paragraphs[2]).toBe('请写明年份。')
    expect(letter).toMatchObject({ remedies: [], date: '2026-03-04', contact: '联系电话：0759-7231356' })
    expect(basis).toEqual([OGI.cite('30'), LETTER.cite('信函')])
  })

  it('speaks of a request to correct a record as one', () => {
    const { application } = sampleFacts()
    const facts = sampleFacts({ application: { ...application, subject: 'record' } })
    expect(correction(facts).letter.paragraphs[0]).toContain('更正政府信息的申请')
  })
})

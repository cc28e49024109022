import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { PUBLIC_TEXT_BASIS, publicTextProblems } from './public-text.ts'

const WRITER = { name: '陈喆堃', phone: '0759-7231999', email: 'chen@mail.example' }
const problems = (text: string) => publicTextProblems(text, WRITER)

describe('a text for the public column', () => {
  it('rests on consent and de-identification', () => {
    expect(PUBLIC_TEXT_BASIS).toEqual([PIPL.cite('25'), PIPL.cite('73')])
  })

  it.each([
    ['a mobile number', '请打13800001234找我'],
    ['one in full width', '请打１３８００００１２３４'],
    ['one with gaps', '请打138 0000 1234'],
    ['one with dashes', '请打 138-0000-1234 。'],
    ['one with the country', '+8613800001234'],
    ['an identity number', '身份证440524188001010014'],
    ['one with a small x', '11010519491231002x'],
    ['one with gaps', '110105 19491231 002X'],
    ['the writer’s name', '我叫陈喆堃，住榕坡村'],
    ['the writer’s telephone', '家里电话 0759 7231999'],
    ['the writer’s address in capitals', 'CHEN@MAIL.EXAMPLE'],
  ])('may not hold %s', (_, text) => {
    expect(problems(text)).not.toEqual([])
  })

  it.each([
    '陈先生反映榕坡村路灯不亮，2026年3月2日。',
    '请打镇值班电话0759-7231356。',
    '号码138****1234已登记',
    '共 12345678901 元',
    '文号〔2026〕12号，面积110105.19亩',
    '第110105194912310021234号批次',
  ])('may hold “%s”', (text) => {
    expect(problems(text)).toEqual([])
  })

  it('never lets an unmasked mobile number through, wherever it stands', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)
    const words = fc.stringMatching(/^[一-龥，。]{0,12}$/)
    fc.assert(
      fc.property(words, mobile, words, (before, number, after) => {
        expect(problems(`${before}${number}${after}`)).not.toEqual([])
      }),
    )
  })

  it('does not take a writer of one character, or without telephone, for everybody', () => {
    expect(publicTextProblems('陈旧的路牌', { name: '陈', phone: '', email: '' })).toEqual([])
  })
})

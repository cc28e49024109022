import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { documentNumberProblem } from './document-number.ts'

describe(LETTER.heading('发文字号'), () => {
  it.each(['洋青府〔2025〕5号', '洋青府办〔2023〕1号', '遂府办函〔2024〕120号', '湛遂洋〔1998〕99999号'])(
    '%s has the form',
    (text) => expect(documentNumberProblem(text)).toBeNull(),
  )

  it.each([
    ['洋青府[2025]5号', '六角括号'],
    ['洋青府(2025)5号', '六角括号'],
    ['洋青府（2025）5号', '六角括号'],
    ['洋青府【2025】5号', '六角括号'],
    ['洋青府〔2025〕第5号', '不加“第”'],
    ['洋青府〔2025〕05号', '不编虚位'],
    ['洋青府〔2025〕0号', '不编虚位'],
    ['洋青府 〔2025〕5号', '空格'],
    ['洋青府〔25〕5号', '四位数字'],
    ['洋青府〔2025〕5', '“号”字'],
    ['2025年5号文', '机关代字'],
    ['洋青府〔2025〕5号<script>', '六角括号'],
    ['洋青府〔2025〕123456号', '机关代字'],
    ['府〔2025〕5号', '机关代字'],
  ])('%s is refused: %s', (text, told) => {
    const problem = documentNumberProblem(text)
    expect(problem?.message).toContain(told)
    expect(problem?.basis).toEqual(LETTER.cite('发文字号'))
  })
})

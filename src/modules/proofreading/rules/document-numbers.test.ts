import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { documentNumberMarks } from './document-numbers.ts'

const read = (text: string) =>
  documentNumberMarks(text).map(({ start, end, suggestion }) => `${text.slice(start, end)}→${suggestion}`)

describe(LETTER.heading('发文字号'), () => {
  it.each([
    ['洋青府[2025]5号', '[2025]5号→〔2025〕5号'],
    ['洋青府（2025）5号', '（2025）5号→〔2025〕5号'],
    ['洋青府【2025】5号', '【2025】5号→〔2025〕5号'],
    ['洋青府〔2025〕第5号', '〔2025〕第5号→〔2025〕5号'],
    ['洋青府〔2025〕05号', '〔2025〕05号→〔2025〕5号'],
    ['洋青府〔25〕5号', '〔25〕5号→〔2025〕5号'],
    ['洋青府〔2025] 5号', '〔2025] 5号→〔2025〕5号'],
    ['洋青府〔2024〕1 号', '〔2024〕1 号→〔2024〕1号'],
  ])('%s is told', (text, told) => {
    expect(read(`根据${text}文件`)).toEqual([told])
    expect(documentNumberMarks(text)[0]?.basis).toEqual(LETTER.cite('发文字号'))
  })

  it.each([
    '洋青府〔2024〕1号',
    '国办发〔2019〕54号',
    '国务院令第711号',
    '（2024）粤0823行初12号',
    '2024年第5号公告',
    '联系人（13）12号楼',
    '租赁合同（2024）第3号',
  ])('%s is left alone', (text) => {
    expect(read(text)).toEqual([])
  })
})

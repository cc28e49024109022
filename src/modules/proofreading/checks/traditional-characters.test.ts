import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { traditionalCharacters } from './traditional-characters.ts'

describe('traditional characters', () => {
  it('are told in a simplified text, run by run', () => {
    expect(readWith(traditionalCharacters, '洋青镇政務公開工作稳步推进，各村委会認真落实')).toEqual([
      '務→务',
      '開→开',
      '認→认',
    ])
  })

  it.each(['洋青镇政务公开工作', '著名乾坤', '關於開展農業農村調查的說明與報告'])('%s stands', (text) => {
    expect(readWith(traditionalCharacters, text)).toEqual([])
  })
})

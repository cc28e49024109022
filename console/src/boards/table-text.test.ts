import { describe, expect, it } from 'vitest'
import { tableOf } from './table-text.ts'

describe('a table as typed', () => {
  it.each([
    [
      '姓名\t金额\n王*\t100',
      [
        ['姓名', '金额'],
        ['王*', '100'],
      ],
    ],
    [
      '姓名 | 金额\n王* ｜ 100\n',
      [
        ['姓名', '金额'],
        ['王*', '100'],
      ],
    ],
    ['甲\t\t丙', [['甲', '', '丙']]],
    ['\n \n', []],
    ['', []],
  ])('%j becomes rows', (text, rows) => {
    expect(tableOf(text)).toEqual(rows)
  })
})

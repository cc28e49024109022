// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { compare, linesOf } from './compare.ts'

const told = (rows: ReturnType<typeof compare>) =>
  rows.map((row) =>
    (['old', 'new'] as const).map(
      (side) => row[side]?.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('') ?? null,
    ),
  )

describe('comparing two versions', () => {
  it('sets lines side by side and marks what differs within them', () => {
    expect(told(compare(['题', '每吨520元。', '完'], ['题', '每吨540元。', '完']))).toEqual([
      ['题', '题'],
      ['每吨5[2]0元。', '每吨5[4]0元。'],
      ['完', '完'],
    ])
  })

  it('leaves a gap where a line came or went', () => {
    expect(told(compare(['甲', '丙'], ['甲', '乙乙乙', '丙']))).toEqual([
      ['甲', '甲'],
      [null, '[乙乙乙]'],
      ['丙', '丙'],
    ])
    expect(told(compare(['甲', '乙'], ['甲']))).toEqual([
      ['甲', '甲'],
      ['[乙]', null],
    ])
  })

  it('does not pair lines that have nothing to do with each other', () => {
    expect(told(compare(['收购价格表'], ['春节放假安排']))).toEqual([
      ['[收购价格表]', null],
      [null, '[春节放假安排]'],
    ])
  })

  it('takes nothing for a change when there is none', () => {
    expect(compare(['甲'], ['甲']).every((row) => row.old === row.new)).toBe(true)
    expect(compare([], [])).toEqual([])
  })

  it('reads paragraphs, items and rows of a body', () => {
    expect(
      linesOf(
        '<h2>题</h2><p>甲<img src="a" alt="图"></p><ul><li>一<ul><li>二</li></ul></li></ul><table><tr><th>村</th><td><p>1</p></td></tr></table>',
      ),
    ).toEqual(['题', '甲 ［图片：图］', '一', '二', '村｜1'])
  })
})

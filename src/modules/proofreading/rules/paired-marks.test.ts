import { describe, expect, it } from 'vitest'
import { PUNCTUATION } from '#law/index.ts'
import { unpairedMarks } from './paired-marks.ts'

const read = (text: string) =>
  unpairedMarks([{ start: 0, text }]).map(({ start }) => `${start}${text[start]}`)

describe('marks that come in pairs', () => {
  it.each([
    ['落实“三审三校制度', ['2“']],
    ['落实三审三校”制度', ['6”']],
    ['印发《管理办法的通知', ['2《']],
    ['公示期（5个工作日结束后', ['3（']],
    ['公示期5个工作日）结束后', ['8）']],
    ['《关于印发《办法》的通知》', ['5《']],
    ['（一）甲（乙“丙）', ['6“']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })

  it.each([
    '“三审三校”',
    '《关于印发〈办法〉的通知》',
    '（一）项目',
    '1）材料；2）证明',
    '(见附件）',
    '洋青府〔2024〕1号',
  ])('%s is whole', (text) => {
    expect(read(text)).toEqual([])
  })

  it('rests on the norm for each kind of mark', () => {
    const basis = (text: string) => unpairedMarks([{ start: 0, text }])[0]?.basis
    expect(basis('“甲')).toEqual(PUNCTUATION.cite('引号'))
    expect(basis('《甲')).toEqual(PUNCTUATION.cite('书名号'))
    expect(basis('（甲')).toEqual(PUNCTUATION.cite('括号'))
  })
})

import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import {
  namesOrgan,
  organNamedIn,
  PART_BASIS,
  repairOfPart,
  verdictOf,
  yearInText,
} from './collected-part.ts'

const found = { form: 2021 as const, failed: [] as string[], unread: 0, signed: false }

describe(REPORT_FORM.heading('第三部分'), () => {
  it.each([
    { what: 'all holds', changes: {}, verdict: 'collected', repair: '' },
    { what: 'one equation fails', changes: { failed: ['R1'] }, verdict: 'held', repair: '1 个等式不成立' },
    {
      what: 'it fails with a reason',
      changes: { failed: ['R1'], signed: true },
      verdict: 'signed',
      repair: '',
    },
    { what: 'a cell is unread', changes: { unread: 1 }, verdict: 'held', repair: '1 处没有读出来' },
    {
      what: 'a cell is unread, whatever was signed',
      changes: { unread: 1, failed: ['R2'], signed: true },
      verdict: 'held',
      repair: '没有读出来',
    },
    { what: 'it has the trial form', changes: { form: 2019 as const }, verdict: 'held', repair: '试行格式' },
  ])('a report of which $what is $verdict', ({ changes, verdict, repair }) => {
    const one = { ...found, ...changes }
    expect(verdictOf(one)).toBe(verdict)
    expect(repairOfPart(one)).toContain(repair)
    expect(PART_BASIS).toEqual(REPORT_FORM.cite('第三部分'))
  })
})

describe('the paper of a report', () => {
  it.each([
    ['遂溪县教育局2024年政府信息公开工作年度报告', 2024],
    ['遂溪县教育局 ２０２３ 年度政府信息公开工作年度报告', 2023],
    ['按照2019年的规定编制', null],
    ['', null],
  ])('says its year: %s', (text, year) => {
    expect(yearInText(text)).toBe(year)
  })

  it.each([
    ['遂溪县教育局2024年', true],
    ['县教育局的报告', true],
    ['遂溪县水务局2024年', false],
    ['', true],
  ])('names its organ: %s', (text, named) => {
    expect(namesOrgan(text, '遂溪县教育局', '县教育局')).toBe(named)
  })

  const school = { name: '遂溪县教育局', shortName: '县教育局' }
  const water = { name: '遂溪县水务局', shortName: '县水务局' }
  const office = { name: '遂溪县教育局招生办公室', shortName: '招生办' }
  it.each([
    ['遂溪县教育局2024年年度报告', '报告.docx', school],
    ['', '县水务局2024.json', water],
    ['遂溪县教育局招生办公室2024年', '', office],
    ['某某局', '遂溪县教育局.pdf', school],
    ['县教育局、县水务局联合', 'x.pdf', undefined],
    ['', '报告.pdf', undefined],
  ])('tells whose it is: %s, %s', (text, file, organ) => {
    expect(organNamedIn(text, file, [school, water, office])).toBe(organ)
  })
})

import { describe, expect, it } from 'vitest'
import { citation, OGI } from '#law/index.ts'
import { archiveSheet, opinionSlip, registrationSheet } from './case-sheets.ts'

const head = { organName: '遂溪县洋青镇人民政府', number: '洋青镇公开申〔2026〕12号', demonstration: false }
const shown = (sheet: { rows: { label: string; value: string }[] }, label: string) =>
  sheet.rows.find((row) => row.label === label)?.value

describe('the sheets of a case', () => {
  it('registers what the law has an application state, without the whole of an identity number', () => {
    const sheet = registrationSheet(head, {
      ...{ applicantKind: '公民', name: '陈喆堃', idKind: '居民身份证', idNumber: '11010519491231002X' },
      ...{ contactName: '', phone: '13800000101', address: '榕坡村8号', email: '' },
      ...{ description: '危房改造名单', purpose: '', form: '电子，网上查阅', channel: '网上提交' },
      ...{ receivedDay: '2026-03-02', registeredDay: '2026-03-03', department: '规划建设办公室' },
    })
    expect(shown(sheet, '身份证明')).toBe('居民身份证　1101**********002X')
    expect(shown(sheet, '联系方式')).toBe('13800000101　榕坡村8号')
    expect(sheet.notes[0]).toContain(citation(OGI.cite('29.2')))
  })

  it('lets a third party agree, in part or not, with reasons', () => {
    const sheet = opinionSlip(head, { name: '某公司', letter: '洋青镇公征〔2026〕1号', term: 15 })
    expect(shown(sheet, '是否同意公开')?.split('\n')).toHaveLength(3)
    expect(sheet.notes[0]).toContain('15个工作日')
    expect(sheet.notes[0]).toContain(citation(OGI.cite('32')))
  })

  it('lists what is in the file, in order', () => {
    const paper = { name: '补正告知书', number: '洋青镇公补〔2026〕1号', day: '2026-03-04', note: '作废' }
    const sheet = archiveSheet(head, {
      ...{ subject: '危房改造名单', receivedDay: '2026-03-02', endedDay: null, result: '（在办）' },
      department: '规划建设办公室',
      papers: [paper],
    })
    expect(sheet.list?.rows).toEqual([['1', '补正告知书', '洋青镇公补〔2026〕1号', '2026年3月4日', '作废']])
    expect(shown(sheet, '起止日期')).toBe('2026年3月2日至（在办）')
    expect(sheet.notes[0]).toContain(citation(OGI.cite('45')))
  })
})

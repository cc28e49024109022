import { describe, expect, it } from 'vitest'
import { TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import { htmlPaper } from './html-paper.ts'
import { readPaper } from './read-paper.ts'

const KINDS = TABLE3_COLUMNS.map(({ label }) => label)

const row = (label: string, figures: readonly string[]) =>
  `<tr><td colspan="3">${label}</td>${figures.map((one) => `<td>${one}</td>`).join('')}</tr>`

/** Table three as a web editor leaves it: labels with spaces and line breaks, `figures` in every row. */
function tableThree(figures: readonly string[], rows = TABLE3_ROWS.map(({ label }) => label)) {
  const heads = KINDS.slice(1, 6).map(
    (kind) => `<td><p>${kind.slice(0, 2)}<br>&nbsp;${kind.slice(2)}</p></td>`,
  )
  return `<table><tr><td rowspan="3" colspan="3">（本列数据的勾稽关系为：……）</td><td colspan="7">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总 计</td></tr>
    <tr>${heads.join('')}</tr>
    ${rows.map((label) => row(label, figures)).join('\n')}</table>`
}

const TABLE_TWO = `<table>
  <tr><td colspan="4">第二十条第（一）项</td></tr>
  <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
  <tr><td>规章</td><td>　</td><td>-</td><td>0</td></tr>
  <tr><td>行政规范性文件</td><td>１</td><td>2</td><td>3①</td></tr>
  <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
  <tr><td>行政许可</td><td colspan="3">1 234</td></tr>
  <tr><td>行政处罚</td><td colspan="3">5,678</td></tr>
  <tr><td>行政强制</td><td colspan="3"></td></tr>
  <tr><td>行政事业性收费</td><td colspan="3">88.5</td></tr></table>`

const ENDS = '<td>结果<br>维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'
const TABLE_FOUR = `<table><tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>
  <tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
  <tr>${ENDS.repeat(3)}</tr>
  <tr>${[1, 0, '', 2, 3, '', '', '', '', 0, '１', 0, 0, 0, 1].map((one) => `<td>${one}</td>`).join('')}</tr></table>`

const read = (html: string) => {
  const paper = readPaper(htmlPaper(html))
  if (!paper) throw new Error('nothing found')
  return paper
}

describe('a report as others publish it', () => {
  const page = `<table><tr><td>首页 > 年报</td></tr><tr><td><h1>某县某镇人民政府2024年政府信息公开工作年度报告</h1>
    ${TABLE_TWO}${tableThree(['１', '', '0', '—', '无', '2 ', '3'])}${TABLE_FOUR}</td></tr></table>`

  it('is read with full-width digits, blanks for none, spaces, footnotes and tables inside layout tables', () => {
    const { tables, problems, form, level } = read(page)
    expect({ problems, form, level }).toEqual({ problems: [], form: 2021, level: 'township' })
    expect(tables.table2.art20_1.normative_documents_行政规范性文件).toEqual({
      issued: 1,
      repealed: 2,
      in_force: 3,
    })
    expect(tables.table2.art20_5.admin_licences_行政许可_decisions).toBe(1234)
    expect(tables.table2.art20_6).toEqual({
      admin_penalties_行政处罚_decisions: 5678,
      admin_coercion_行政强制_decisions: 0,
    })
    expect(Object.values(tables.table3.refused_state_secret)).toEqual([1, 0, 0, 0, 0, 2, 3])
    expect(Object.values(tables.table4.review)).toEqual([1, 0, 0, 2, 3])
    expect(Object.values(tables.table4.litigation_after_review)).toEqual([1, 0, 0, 0, 1])
  })

  it('names the cell that holds no number', () => {
    const { problems, tables } = read(page.replace('5,678', '约5,678'))
    expect(problems).toMatchObject([{ where: '表二「行政处罚」行「本年处理决定数量」列' }])
    expect(problems[0]?.detail).toContain('约5,678')
    expect(tables.table2.art20_6.admin_penalties_行政处罚_decisions).toBeNaN()
  })

  it('names a row that is missing and reads the others', () => {
    const rows = TABLE3_ROWS.map(({ label }) => label).filter((label) => !label.includes('重复申请'))
    const { problems, tables } = read(
      TABLE_TWO + tableThree(['1', '0', '0', '0', '0', '0', '1'], rows) + TABLE_FOUR,
    )
    expect(problems).toEqual([{ where: '表三「三、（五）2.重复申请」行', detail: '找不到这一行' }])
    expect(tables.table3.not_processed_publication.total).toBe(1)
  })

  it.each([
    ['表二', tableThree(['0', '0', '0', '0', '0', '0', '0']) + TABLE_FOUR],
    ['表三（25 行）', TABLE_TWO + TABLE_FOUR],
    ['表四', TABLE_TWO + tableThree(['0', '0', '0', '0', '0', '0', '0'])],
  ])('says that %s is missing', (where, html) => {
    expect(read(html).problems).toEqual([{ where, detail: '文件里找不到这张表' }])
  })

  it('does not take a page without any of the tables for a report', () => {
    expect(
      readPaper(htmlPaper('<p>收到政府信息公开申请3件</p><table><tr><td>1</td></tr></table>')),
    ).toBeUndefined()
  })

  it('is known as the trial form of 2019 by its words, where 其他处理 is one row', () => {
    const old = TABLE3_ROWS.map(({ key, label }) => (key === 'other_misc' ? '（六）其他处理' : label)).filter(
      (label) => !/逾期/.test(label),
    )
    const tableTwo = TABLE_TWO.replace('本年制发件数', '本年新制作数量').replace(
      '现行有效件数',
      '对外公开总数量',
    )
    const { form, problems, tables } = read(
      tableTwo + tableThree(['1', '0', '0', '0', '0', '0', '1'], old) + TABLE_FOUR,
    )
    expect({ form, problems }).toEqual({ form: 2019, problems: [] })
    expect(tables.table3.other_misc.natural_person).toBe(1)
    expect(tables.table3.other_fee_unpaid.natural_person).toBe(0)
  })
})

describe('whose report it is', () => {
  it.each([
    ['遂溪县洋青镇人民政府2024年政府信息公开工作年度报告', 'township'],
    ['某市某街道办事处二〇二四年政府信息公开年度报告', 'township'],
    ['遂溪县财政局2024年政府信息公开工作年度报告', 'department'],
    ['遂溪县人民政府2024年政府信息公开工作年度报告', 'county'],
    ['淮安市2024年政府信息公开工作年度报告', 'city'],
    ['广东省人民政府2024年政府信息公开工作年度报告', 'province'],
    ['2024年政府信息公开工作年度报告', null],
  ])('“%s” is of level %s', (title, level) => {
    expect(read(`<h1>${title}</h1>${TABLE_TWO}`).level).toBe(level)
  })
})

import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { emptyTable2, emptyTable3, emptyTable4 } from './report-rows.ts'
import { textClaims } from './text-claims.ts'

function tables() {
  const all = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
  all.table3.new_received.total = 12
  all.table3.carried_over_in.total = 3
  all.table3.results_total.total = 14
  all.table3.carried_over_out.total = 1
  all.table4.review = { upheld: 2, corrected: 1, other: 0, pending: 0, total: 3 }
  all.table4.litigation_direct.total = 1
  all.table4.litigation_after_review.total = 1
  all.table2.art20_1.normative_documents_行政规范性文件.issued = 4
  all.table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan = 1.5
  return all
}

describe(`W1: text against tables (${REPORT_FORM.title})`, () => {
  it.each([
    '全年收到政府信息公开申请12件，均按时答复。',
    '共受理政府信息公开申请１５件（含上年结转3件）。',
    '依申请公开办结14件，结转下年度继续办理1件。',
    '因政府信息公开引起的行政复议3件，其中结果维持2件；行政诉讼2件。',
    '全年制发行政规范性文件4件。',
    '行政事业性收费1.5万元。',
    '行政事业性收费15000元。',
    '收到群众来信申请补贴99件。',
    '办结12345热线工单88件。',
    '主动公开信息320条。',
  ])('lets “%s” stand', (text) => expect(textClaims(text, tables())).toEqual([]))

  it.each([
    ['全年收到政府信息公开申请11件。', '新收申请', REPORT_FORM.cite('第三部分')],
    ['全年新收政府信息公开申请 1 3 件。', '新收申请', REPORT_FORM.cite('第三部分')],
    ['依申请公开全部办结，共办结13件。', '办结申请', REPORT_FORM.cite('第三部分')],
    ['结转下年度继续办理2件。', '结转下年度', REPORT_FORM.cite('第三部分')],
    ['政府信息公开行政复议5件。', '行政复议', REPORT_FORM.cite('第四部分')],
    ['政府信息公开行政诉讼3起。', '行政诉讼', REPORT_FORM.cite('第四部分')],
    ['出台规范性文件5件。', '制发规范性文件', REPORT_FORM.cite('第二部分')],
    ['行政事业性收费2万元。', '行政事业性收费', REPORT_FORM.cite('第二部分')],
  ])('warns of “%s”', (text, what, basis) => {
    const [warning] = textClaims(text, tables())
    expect(warning).toMatchObject({ id: 'W1', basis, detail: expect.stringContaining(what) })
  })

  it('says nothing of a table that could not be read', () => {
    const unread = tables()
    unread.table3.new_received.total = Number.NaN
    expect(textClaims('全年收到政府信息公开申请11件。', unread)).toEqual([])
  })
})

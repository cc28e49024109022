import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { feeClaims } from './fee-claims.ts'

const fees = { notices: 2, noticed: 900, paid: 300, refunded: 0 }
const none = { notices: 0, noticed: 0, paid: 0, refunded: 0 }

describe(`W1: fees in part six (${REPORT_FORM.cite('第六部分').article})`, () => {
  it.each([
    ['本年没有发出收费通知，没有收取信息处理费。', none],
    ['按照国家有关信息处理费管理规定，本年度未发出收费通知，未收取信息处理费。', none],
    ['发出收费通知2件，通知收费金额900元，实际收取信息处理费300元。', fees],
    ['实际收取信息处理费0.03万元。', fees],
    ['信息处理费：收取300元。\n另投入宣传经费5000元。', fees],
    ['', fees],
  ])('lets “%s” stand', (text, register) => expect(feeClaims(text, register)).toEqual([]))

  it.each([
    ['本年没有发出收费通知。', fees, '收费台账里有 2 件'],
    ['本年未收取信息处理费。', fees, '实收 300 元'],
    ['收取信息处理费301元。', fees, '文字写“301元”'],
    ['收取信息处理费100元。', none, '文字写“100元”'],
    ['没有其他需要报告的事项。', none, '没有报告信息处理费'],
  ])('asks about “%s”', (text, register, words) => {
    const [first, ...more] = feeClaims(text, register)
    expect(more).toEqual([])
    expect(first).toMatchObject({ id: 'W1', where: '第六部分', basis: REPORT_FORM.cite('第六部分') })
    expect(first?.detail).toContain(words)
  })
})

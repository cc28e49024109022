import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { repeatedShare, repeatedText } from './repeated-text.ts'

const OLD = '全年公开各类信息320条。组织业务学习两次。完善网站发布审核制度。及时更新公开指南和目录。'

describe('W3: text repeated from last year', () => {
  it.each([
    ['全年公开各类信息410条。新建村级公开栏十二处并配专人。', 0.5],
    ['本年新设便民服务窗口三个方便群众。', 0],
    [OLD, 1],
    ['', 0],
  ])('of “%s” about %d is old, figures aside', (text, share) =>
    expect(repeatedShare(text, OLD)).toBeCloseTo(share, 0),
  )

  it('warns above one half and not at one half', () => {
    const same = '甲乙丙丁戊己庚辛'
    const other = '子丑寅卯辰巳午未'
    expect(repeatedText(`${same}。${other}。`, same)).toEqual([])
    expect(repeatedText(`${same}。${same}。${other}。`, same)).toMatchObject([
      { id: 'W3', basis: REPORT_FORM.cite('第一部分') },
    ])
  })
})

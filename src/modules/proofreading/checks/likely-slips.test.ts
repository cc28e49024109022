import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { likelySlips } from './likely-slips.ts'

describe('characters typed with the same sound', () => {
  it.each([
    ['做好值班，严格执行领导带班治度。', ['治度→制度']],
    ['本通知由镇应急办负责解示。', ['解示→解释']],
    ['对生活困难的老党员进行尉问。', ['尉问→慰问']],
    ['建立健全长效管里机制。', ['管里→管理']],
    ['请各村委会及时提佼工作台账。', ['提佼→提交']],
    ['近日气温聚降，请注意防寒保暖。', ['聚降→骤降']],
    ['党员干部要发挥带投作用。', ['带投→带头']],
  ])('%s', (text, found) => {
    expect(readWith(likelySlips, text)).toEqual(found)
  })

  it.each([
    ['对群众诉求不能置之不里。', ['置之不里→置之不理']],
    ['要做到一诺千斤，取信于民。', ['一诺千斤→一诺千金']],
    ['对违反规定的进行通抱批评。', ['通抱批评→通报批评']],
  ])('in a set phrase: %s', (text, found) => {
    expect(readWith(likelySlips, text)).toEqual(found)
  })

  it.each([
    '镇党委、镇政府对在防汛救灾中表现突出的同志给予通报表扬。',
    '经镇长办公会议研究同意，现将名单予以公示，公示期为五个工作日。',
    '请将材料报镇党政综合办公室，逾期不予受理。',
    '布署已有词库提示，这里不再说一遍。',
    '其余两张正在安装，预计11月底前完成。',
    '两个网站相互链接，栏目最近更新的时间写在网页上。',
    '设助餐点三处，查处酒驾五宗，防止耕地“非粮化”。',
  ])('%s stands', (text) => {
    expect(readWith(likelySlips, text)).toEqual([])
  })

  it('is a hint: nobody has to answer it', () => {
    expect(likelySlips.severity).toBe('hint')
  })
})

import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { addresses, LEADS_TO_A_HOME } from './address.ts'

const found = (text: string) => addresses(text).length

describe(PIPL.heading('4'), () => {
  it.each([
    '洋青镇桥头村3组18号',
    '洋青村委会北村12号',
    '遂城街道荣华苑3栋2单元502室',
    '府前路12号家属院2栋301房',
    '家庭住址：遂溪县洋青镇府前路18号',
    '户籍地址:遂溪县洋青镇中山路5号之2',
  ])('covers the home in %j', (text) => {
    expect(found(text)).toBeGreaterThan(0)
    expect(LEADS_TO_A_HOME).toEqual(PIPL.cite('4'))
  })

  it.each([
    '遂溪县洋青镇府前路1号',
    '地址：洋青镇人民政府办公楼2栋203室',
    '县政务服务中心3号楼305室',
    '桥头村3号机井',
    '桥头村5号地块',
    '家庭住址：洋青镇桥头村',
    '洋青府〔2024〕13号',
    '桥头村2024年3月18日',
  ])('leaves %j alone', (text) => expect(found(text)).toBe(0))
})

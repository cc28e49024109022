import { describe, expect, it } from 'vitest'
import { findPersonalData } from './find-personal-data.ts'
import { plainText } from './plain-text.ts'

const kinds = (text: string, heading?: string) => findPersonalData(text, heading).map((one) => one.kind)

describe('looking through a text', () => {
  it('sees through full-width figures, unseen marks and radicals', () => {
    for (const text of [
      '４４０５２４１８８００１０１００１４',
      '4405\u200b24188001010014',
      '440524\u00ad188001010014',
    ])
      expect(kinds(text)).toEqual(['id-number'])
    expect(plainText('⽜⺠⻔').plain).toBe('牛民门')
    expect(kinds('⺫前住址：洋⻘镇桥头村3组18号')).toEqual(['address'])
  })

  it('gives back where each finding stands in the text as it was', () => {
    const text = '电话１３８\u200b００１３８０００。'
    expect(findPersonalData(text)[0]?.words).toBe('１３８\u200b００１３８０００')
  })

  it('takes the heading of a column for the words before', () => {
    expect(kinds('800201234567890', '银行卡号')).toEqual(['bank-card'])
    expect(kinds('800201234567890', '序号')).toEqual([])
    expect(kinds('13800138000', '项目编号')).toEqual([])
    expect(kinds('E12345678', '护照号码')).toEqual(['passport'])
  })

  it('counts a stretch once, as the surest kind', () => {
    expect(kinds('住址：桥头村3组18号 440524188001010014 13800138000')).toEqual([
      'address',
      'id-number',
      'phone',
    ])
  })

  it('takes no time over long texts without any', () => {
    const text = '根据《条例》第二十条，全年共办理3201件，同比增长12.5%。'.repeat(20_000)
    const began = performance.now()
    expect(kinds(text)).toEqual([])
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

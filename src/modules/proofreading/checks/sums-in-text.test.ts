import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { sumsInText } from './sums-in-text.ts'

describe('totals in a sentence', () => {
  it.each([
    ['全年共收到申请15件，其中网络8件，当面5件，邮寄3件。', ['15件→16件']],
    ['全镇共有党员120名，其中男党员80名，女党员30名。', ['120名→110名']],
    ['共投入资金350万元，其中县级200万元，镇级100万元，村级40万元。', ['350万元→340万元']],
    ['共办理来信30件，分别为咨询12件、投诉10件、建议7件。', ['30件→29件']],
  ])('%s', (text, found) => {
    expect(readWith(sumsInText, text)).toEqual(found)
  })

  it.each([
    '全年共收到申请16件，其中网络8件，当面5件，邮寄3件。',
    '全镇共有党员120名，其中女党员30名，预备党员5名。',
    '共投入资金350.5万元，其中县级200.3万元，镇级150.2万元。',
    '共有12个村，其中脱贫村3个。',
    '全年共收到申请16件，比上年增加3件。',
    '共收到意见20条，其中采纳8条，占40%，未采纳原因另附。',
  ])('%s stands', (text) => {
    expect(readWith(sumsInText, text)).toEqual([])
  })
})

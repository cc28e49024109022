import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { LEADS_TO_OWNER, plates } from './plate.ts'

describe(PIPL.heading('4'), () => {
  it.each(['粤G12345', '粤G·1234A', '粤GD12345', '粤G12345D', '粤G1234学', '车牌号：粤G AB123'])(
    'covers the plate %j',
    (text) => {
      expect(plates(text)).toHaveLength(1)
      expect(LEADS_TO_OWNER).toEqual(PIPL.cite('4'))
    },
  )

  it.each(['粤B2-20090059', '粤G1234', '粤G12345号', '粤I12345', '粤GABCDE', '粤ICP备12345号', '粤G1234567'])(
    'leaves %j alone',
    (text) => expect(plates(text)).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { emails, LEADS_TO_WRITER } from './email.ts'

describe(PIPL.heading('4'), () => {
  it('covers the addresses of persons', () => {
    expect(emails('邮箱 zhang.san@example.com，或 12345@qq.com。')).toHaveLength(2)
    expect(LEADS_TO_WRITER).toEqual(PIPL.cite('4'))
  })

  it.each(['sxyangqing@suixi.gov.cn', 'logo@2x.png', '@某人', 'a@b', '5@8.00'.replace('8.00', '')])(
    'leaves %j alone',
    (text) => expect(emails(text)).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import { articlePath, attachmentPath, indexNumberOf } from './address.ts'

describe('the address of a document', () => {
  it.each([
    { value: 1, number: '114408230073412345/2025-00001' },
    { value: 99999, number: '114408230073412345/2025-99999' },
    { value: 100000, number: '114408230073412345/2025-100000' },
  ])('number $value of a year is $number', ({ value, number }) => {
    expect(indexNumberOf('114408230073412345', 2025, value)).toBe(number)
  })

  it('follows from its 索引号', () => {
    const number = indexNumberOf('114408230073412345', 2025, 7)
    expect(articlePath('/yangqing/', number)).toBe('/yangqing/content/2025-00007.html')
    expect(articlePath('/', number)).toBe('/content/2025-00007.html')
    expect(attachmentPath('/yangqing/', number, '补贴 名单#1.pdf')).toBe(
      `/yangqing/files/2025-00007/${encodeURIComponent('补贴 名单#1.pdf')}`,
    )
  })
})

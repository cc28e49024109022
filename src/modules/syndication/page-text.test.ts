import { describe, expect, it } from 'vitest'
import { decodePage, pageText, textParts } from './page-text.ts'

describe('the text of a page', () => {
  it('comes part by part, as people see it', () => {
    const html =
      '<h2>一、名单</h2><p>甲 &amp; 乙<br>丙</p><table><tr><td>1</td><td>2&lt;3</td></tr></table><p> </p>'
    expect(textParts(html)).toEqual(['一、名单', '甲 & 乙', '丙', '1', '2<3'])
  })

  it('has nothing of scripts and styles', () => {
    const html = '<style>p{color:red}</style><script>alert(1)</script><p>正文</p>'
    expect(pageText(html)).toBe('正文')
  })

  // '公示' in GB 2312.
  const gb = Buffer.from([0xb9, 0xab, 0xca, 0xbe])
  it.each([
    ['the answer names the encoding', gb, 'text/html; charset=GB2312'],
    ['the page names it', Buffer.concat([Buffer.from('<meta charset="gbk">'), gb]), 'text/html'],
    ['nothing names it', Buffer.from('公示'), ''],
    ['it names one nobody knows', Buffer.from('公示'), 'text/html; charset=klingon'],
  ])('is read when %s', (_when, bytes, type) => {
    expect(pageText(decodePage(bytes, type))).toBe('公示')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanBody, usesFile, withFileAddresses } from './body.ts'

const FILES = ['照片 1.png', '名单.pdf']

describe('a body', () => {
  it.each([
    ['<p onclick="x()" style="color:red" class="a">正文</p>', '<p>正文</p>'],
    ['<script>alert(1)</script><p>正文</p>', '<p>正文</p>'],
    ['<p>正文</p><iframe src="//evil"></iframe><object></object><style>p{}</style>', '<p>正文</p>'],
    ['<a href="javascript:alert(1)">看</a>', '<a>看</a>'],
    ['<a href="//evil.example/x">看</a>', '<a>看</a>'],
    ['<a href="data:text/html,x">看</a>', '<a>看</a>'],
    ['<p></p><p> </p><p>&nbsp;</p><p><br></p><p>　</p><p>有</p>', '<p>有</p>'],
    ['<img src="https://evil.example/a.png"><p>正文</p>', '<p>正文</p>'],
    ['<img src="attachment:%E5%88%AB%E4%BA%BA.png"><p>正文</p>', '<p>正文</p>'],
    ['<p><a href="attachment:%E5%88%AB%E4%BA%BA.pdf">别人的附件</a></p>', '<p><a>别人的附件</a></p>'],
    ['<img src=x onerror=alert(1)>正文', '正文'],
    ['<p>\u202e倒写\u0000&#x202e;</p>', '<p>倒写</p>'],
    ['<p>\ud800残字</p>', '<p>\ufffd残字</p>'],
    ['<h1>题</h1><p><b>粗</b><i>斜</i></p>', '<h2>题</h2><p><strong>粗</strong><em>斜</em></p>'],
    ['<p id="note-1">甲</p><ul><li id="site-search">乙</li></ul>', '<p>甲</p><ul><li>乙</li></ul>'],
    ['<p><a id="main" href="#main">甲</a></p>', '<p><a href="#main">甲</a></p>'],
    [
      '<ol start="1"><li>甲</li></ol><ol start="-3" type="a"><li>乙</li></ol>',
      '<ol><li>甲</li></ol><ol><li>乙</li></ol>',
    ],
    ["<p>'; DROP TABLE article; --</p>", "<p>'; DROP TABLE article; --</p>"],
  ])('%s becomes %s', (dirty, clean) => {
    expect(cleanBody(dirty, FILES)).toBe(clean)
  })

  it.each([
    '<p>镕喆堃😀👨‍👩‍👧</p>',
    '<table><thead><tr><th colspan="2">项</th></tr></thead><tbody><tr><td rowspan="2">一</td></tr></tbody></table>',
    '<p><a href="https://example.gov.cn/a?b=1&amp;c=2">看</a><a href="/yangqing/">看</a></p>',
    '<ul><li>一</li></ul><ol><li>二</li></ol><blockquote><p>引</p></blockquote>',
    '<h2>一</h2><h3>（一）</h3><h4>1.</h4><p><strong>粗</strong><em>斜</em><u>线</u><br />下</p>',
    '<p><img src="attachment:%E7%85%A7%E7%89%87%201.png" alt="田头" /></p>',
    '<p><a href="attachment:%E5%90%8D%E5%8D%95.pdf">名单</a></p>',
    '<p>甲<sup><a href="#note-1" id="note-ref-1">[1]</a></sup></p><ol><li id="note-1">乙 <a href="#note-ref-1">返回</a></li></ol>',
    '<ol start="3"><li>三</li></ol><p>5m<sup>2</sup></p>',
  ])('%s stays as it is', (html) => {
    expect(cleanBody(html, FILES)).toBe(html)
  })

  it('once clean stays the same when cleaned again, whatever was typed', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<img src="',
      '"',
      '<a href=',
      '&lt;',
      '<table>',
      '字',
      '\u202e',
      '<svg>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        const once = cleanBody(pieces.join(''), FILES)
        expect(cleanBody(once, FILES)).toBe(once)
        expect(once).not.toMatch(/<(script|svg|style|iframe)/i)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['<p>', '<ul><li>', '<table><tr><td>', '<blockquote>', '</p>', '<a href="x">', '<'])(
    'of %s, thousands of times over, is cleaned in good time',
    (piece) => {
      const started = performance.now()
      cleanBody(piece.repeat(100_000 / piece.length), FILES)
      expect(performance.now() - started).toBeLessThan(5000)
    },
  )

  it('tells which of its files it uses, and gives them their public address', () => {
    const body = cleanBody('<p><img src="attachment:%E7%85%A7%E7%89%87%201.png"></p>', FILES)
    expect(usesFile(body, '照片 1.png')).toBe(true)
    expect(usesFile(body, '名单.pdf')).toBe(false)
    expect(withFileAddresses(body, (name) => `/files/${encodeURIComponent(name)}`)).toBe(
      `<p><img src="/files/${encodeURIComponent('照片 1.png')}" /></p>`,
    )
  })
})

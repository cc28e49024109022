import { describe, expect, it } from 'vitest'
import { textBlocks } from './text-blocks.ts'

describe('the pieces of a published text', () => {
  it.each([
    [
      '<p>甲</p><p>乙</p>',
      [
        { kind: 'paragraph', text: '甲' },
        { kind: 'paragraph', text: '乙' },
      ],
    ],
    [
      '<h2>一、总则</h2>\n<p>正文</p>',
      [
        { kind: 'heading', text: '一、总则' },
        { kind: 'paragraph', text: '正文' },
      ],
    ],
    [
      '<ul><li>第一</li><li><p>第二</p></li></ul>',
      [
        { kind: 'item', text: '第一' },
        { kind: 'paragraph', text: '第二' },
      ],
    ],
    ['没有标签的文字', [{ kind: 'paragraph', text: '没有标签的文字' }]],
    ['<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>', [{ kind: 'paragraph', text: 'a <b> &amp; "c"' }]],
    [
      '<p>看<a href="https://x.example/?a=1&amp;b=%3E">这里</a><img src="attachment:图.png" alt="图"></p>',
      [{ kind: 'paragraph', text: '看这里' }],
    ],
    ['<p>上<br>下</p>', [{ kind: 'paragraph', text: '上 下' }]],
    ['', []],
    [
      '<p>各村民委员会：</p><p>正文。</p><p>洋青镇人民政府</p><p>2025年5月16日</p>',
      [
        { kind: 'salutation', text: '各村民委员会：' },
        { kind: 'paragraph', text: '正文。' },
        { kind: 'signature', text: '洋青镇人民政府' },
        { kind: 'signature', text: '2025年5月16日' },
      ],
    ],
    [
      '<p>正文。</p><p>2025年5月</p>',
      [
        { kind: 'paragraph', text: '正文。' },
        { kind: 'paragraph', text: '2025年5月' },
      ],
    ],
  ])('of %j', (html, blocks) => {
    expect(textBlocks(html)).toEqual(blocks)
  })

  it('keep the rows of a table, with paragraphs and empty places in its cells', () => {
    const html =
      '<p>前</p><table><caption>名册</caption><thead><tr><th>姓名</th><th>金额</th></tr></thead><tbody><tr><td><p>王*</p></td><td></td></tr></tbody></table><p>后</p>'
    expect(textBlocks(html)).toEqual([
      { kind: 'paragraph', text: '前' },
      { kind: 'paragraph', text: '名册' },
      {
        kind: 'table',
        rows: [
          ['姓名', '金额'],
          ['王*', ''],
        ],
      },
      { kind: 'paragraph', text: '后' },
    ])
  })
})

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { toBody, toEditor } from './body-html.ts'

describe('what is stored of the editor’s text', () => {
  it.each([
    [
      '<table style="min-width: 50px"><colgroup><col style="min-width: 25px"></colgroup><tbody><tr><th colspan="1" rowspan="1"><p>村</p></th></tr><tr><td colspan="1" rowspan="2"><p>甲</p></td></tr></tbody></table>',
      '<table><thead><tr><th scope="col">村</th></tr></thead><tbody><tr><td rowspan="2">甲</td></tr></tbody></table>',
    ],
    [
      '<table><tbody><tr><th rowspan="2">村</th><th>户</th></tr><tr><td>1</td></tr></tbody></table>',
      '<table><tbody><tr><th rowspan="2" scope="col">村</th><th scope="col">户</th></tr><tr><td>1</td></tr></tbody></table>',
    ],
    [
      '<table><tbody><tr><th>村</th><td>1</td></tr></tbody></table>',
      '<table><tbody><tr><th scope="row">村</th><td>1</td></tr></tbody></table>',
    ],
    ['<ul><li><p>甲</p><ul><li><p>乙</p></li></ul></li></ul>', '<ul><li>甲<ul><li>乙</li></ul></li></ul>'],
    ['<ul><li><p>甲</p><p>乙</p></li></ul>', '<ul><li><p>甲</p><p>乙</p></li></ul>'],
    [
      '<p><img src="waiting:1"><img src="attachment:a.png" alt=""></p>',
      '<p><img src="attachment:a.png" alt=""></p>',
    ],
    [
      '<p><a target="_blank" rel="noopener" href="https://a.example">看</a></p>',
      '<p><a href="https://a.example">看</a></p>',
    ],
  ])('%s becomes %s', (shown, stored) => {
    expect(toBody(shown)).toBe(stored)
  })

  it('puts notes at the end with ways there and back, and takes them in again', () => {
    const shown = '<p>甲<span data-note="乙 &lt;丙&gt;" title="x"></span>丁<span data-note="戊"></span></p>'
    const stored = toBody(shown)
    expect(stored).toBe(
      '<p>甲<sup><a href="#note-1" id="note-ref-1">[1]</a></sup>丁<sup><a href="#note-2" id="note-ref-2">[2]</a></sup></p>' +
        '<h3>注释</h3><ol><li id="note-1">乙 &lt;丙&gt; <a href="#note-ref-1">返回</a></li><li id="note-2">戊 <a href="#note-ref-2">返回</a></li></ol>',
    )
    expect(toBody(toEditor(stored))).toBe(stored)
  })

  it('keeps the words of a caption, which the editor does not know', () => {
    expect(toEditor('<table><caption>表一</caption><tbody><tr><td>1</td></tr></tbody></table>')).toBe(
      '<p>表一</p><table><tbody><tr><td>1</td></tr></tbody></table>',
    )
  })
})

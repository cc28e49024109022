import { describe, expect, it } from 'vitest'
import { htmlSource } from './html-source.ts'
import { markdownSource } from './source-text.ts'

describe('the words of an HTML text', () => {
  it.each([
    ['<p>一、目标</p><p>加<strong>强</strong>领导</p>', '一、目标\n加强领导\n'],
    ['<h2>题</h2>\n<ul><li>甲</li>\n<li>乙</li></ul>', '题\n甲\n乙\n'],
    [
      '<table><tr><th>村</th><th>金额</th></tr><tr><td><p>榕坡村</p></td><td>3</td></tr></table>',
      '村\t金额\n榕坡村\t3\n',
    ],
    ['甲<!-- 乙 --><script>丙</script>&amp;丁&#22995;', '甲&丁姓'],
    ['一行<br>两行', '一行\n两行'],
  ])('%s', (html, text) => {
    expect(htmlSource(html).text).toBe(text)
  })

  it('knows where each character stands in the file', () => {
    const html = '<p>加<strong>强</strong>&amp;领导</p>'
    const { text, sourceOf } = htmlSource(html)
    expect([...text].map((_, at) => html.slice(sourceOf(at)).slice(0, 1)).join('')).toBe('加强&领导<')
  })
})

describe('Markdown', () => {
  it('keeps every character in its place', () => {
    const source = '# 题\n| 村 | 金额 |\n|---|---|\n| 榕坡村 | 3 |'
    expect(markdownSource(source).text).toBe('# 题\n  村 \t 金额  \n         \n  榕坡村 \t 3  ')
    expect(markdownSource(source).text).toHaveLength(source.length)
  })
})

import { describe, expect, it } from 'vitest'
import { setText } from './set-text.ts'

describe('setting an article for reading', () => {
  it('puts salutation and signature where letters have them', () => {
    const text = '<p>各村民委员会：</p><p>现通知如下。</p><p>洋青镇人民政府</p><p>2024年1月9日</p>'
    expect(setText(text)).toBe(
      '<p class="flush">各村民委员会：</p><p>现通知如下。</p><p class="signature">洋青镇人民政府</p><p class="signature">2024年1月9日</p>',
    )
  })

  it('leaves a text alone that ends in a sentence, and a sentence before a date', () => {
    expect(setText('<p>一句话。</p><p>又一句。</p>')).toBe('<p>一句话。</p><p>又一句。</p>')
    expect(setText('<p>施行日期如下。</p><p>2024年1月9日</p>')).toBe(
      '<p>施行日期如下。</p><p class="signature">2024年1月9日</p>',
    )
  })

  it('puts tables in a frame that the keyboard can scroll', () => {
    expect(setText('<table><tbody><tr><td>1</td></tr></tbody></table>')).toBe(
      '<div class="table-scroll" role="region" aria-label="表格" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div>',
    )
  })

  it('numbers several tables, so that each is a place of its own', () => {
    const names = setText('<table></table><p>又</p><table></table>').match(/aria-label="[^"]+"/g)
    expect(names).toEqual(['aria-label="表格1"', 'aria-label="表格2"'])
  })
})

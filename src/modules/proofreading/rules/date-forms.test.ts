import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { dateFormMarks } from './date-forms.ts'

const read = (text: string) =>
  dateFormMarks(text).map(({ start, end, suggestion }) => `${text.slice(start, end)}→${suggestion}`)

describe(LETTER.heading('成文日期'), () => {
  it.each([
    ['2024年01月05日', '2024年1月5日'],
    ['2024年1月05日', '2024年1月5日'],
    ['24年3月5日', '2024年3月5日'],
    ['二〇二四年十二月三十一日', '2024年12月31日'],
    ['二○二四年十月五日', '2024年10月5日'],
    ['二〇二四年一月二十日', '2024年1月20日'],
  ])('%s should be %s', (text, right) => {
    expect(read(`于${text}印发`)).toEqual([`${text}→${right}`])
    expect(dateFormMarks(text)[0]?.basis).toEqual(LETTER.cite('成文日期'))
  })

  it.each(['2024年1月5日', '2024年10月20日', '1月5日', '第24年', '2024-01-05'])('%s stands', (text) => {
    expect(read(text)).toEqual([])
  })
})

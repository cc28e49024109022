import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES } from './built-in-notices.ts'
import { parseHolidayNotice } from './parse-holiday-notice.ts'

const good = {
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  source: 'https://www.gov.cn/',
  off: { '2027-01-01': '元旦' },
  makeup: { '2027-02-20': '春节' },
}

const problems = (json: unknown) => {
  const parsed = parseHolidayNotice(json)
  return 'errors' in parsed ? parsed.errors.map(({ field, message }) => `${field}: ${message}`) : []
}

describe('reading a holiday notice', () => {
  it('takes our own form unchanged', () => {
    expect(parseHolidayNotice(good)).toEqual({ notice: good })
    for (const notice of BUILT_IN_NOTICES) expect(parseHolidayNotice(notice)).toEqual({ notice })
  })

  it('needs no make-up days, title or source', () => {
    expect(parseHolidayNotice({ year: 2027, off: good.off })).toEqual({
      notice: { year: 2027, title: good.title, source: '', off: good.off, makeup: {} },
    })
  })

  it('takes the form of the public data set and drops its ordinary weekdays', () => {
    const days = [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2026-12-26', isOffDay: false },
      { name: '春节', date: '2027-02-03', isOffDay: false },
    ]
    expect(parseHolidayNotice({ year: 2027, papers: ['https://www.gov.cn/a'], days })).toEqual({
      notice: {
        year: 2027,
        title: good.title,
        source: 'https://www.gov.cn/a',
        off: { '2027-01-01': '元旦' },
        makeup: { '2026-12-26': '元旦' },
      },
    })
  })

  it.each([
    ['not an object', [], ': 文件内容不是一个 JSON 对象'],
    ['nothing', null, ': 文件内容不是一个 JSON 对象'],
    ['a year as text', { ...good, year: '2027' }, 'year: 年份须为 2000 至 2100 的整数'],
    [
      'a day that does not exist',
      { ...good, off: { '2027-02-30': '春节' } },
      'off.2027-02-30: 不是有效日期，请写成 2027-01-01 的形式',
    ],
    ['a day of another year', { ...good, off: { '2026-11-30': '元旦' } }, 'off.2026-11-30: 不在2027年前后'],
    [
      'a make-up day in the week',
      { ...good, makeup: { '2027-02-19': '春节' } },
      'makeup.2027-02-19: 调休上班日应当是周六或周日',
    ],
    [
      'a day both off and worked',
      { ...good, makeup: { '2027-01-01': '元旦' } },
      'makeup.2027-01-01: 同一天重复列出',
    ],
    ['an empty name', { ...good, off: { '2027-01-01': ' ' } }, 'off.2027-01-01: 节日名称须为 1 至 20 个字'],
    [
      'a name with a control character',
      { ...good, off: { '2027-01-01': '元\u0007旦' } },
      'off.2027-01-01: 节日名称须为 1 至 20 个字',
    ],
    ['no day off', { ...good, off: {} }, 'off: 至少要列出一个放假日'],
    [
      'days as a list of text',
      { year: 2027, days: ['2027-01-01'] },
      'days[0].isOffDay: 须为 true（放假）或 false（上班）',
    ],
    [
      'an over-long title',
      { ...good, title: '长'.repeat(301) },
      'title: 须为不超过 300 字、不含控制字符的文字',
    ],
  ])('names the field of %s', (_, json, expected) => {
    expect(problems(json)).toContain(expected)
  })

  it('accepts the first day of the December before and refuses the last of November', () => {
    expect(problems({ ...good, off: { '2026-12-01': '元旦', '2028-01-31': '元旦' } })).toEqual([])
    expect(problems({ ...good, off: { '2028-02-01': '春节' } })).toHaveLength(1)
  })

  it('reports everything at once', () => {
    expect(problems({ year: 1, off: { x: '元旦' }, makeup: 5 }).map((line) => line.split(':')[0])).toEqual([
      'year',
      'makeup',
      'off.x',
    ])
  })
})

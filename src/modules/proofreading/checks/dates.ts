import { type Day, isDay, weekdayOf } from '#law/index.ts'
import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { matchesIn } from '../passage.ts'

const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
const DASHED = /(?<![\d.-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.-])/g
const WEEKDAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(，,]?\s*(?:星期|周|礼拜)([一二三四五六日天])/g

// A day without a year may be the 29th of February.
const LEAP_YEAR = '2024'

const pad = (text: string) => text.padStart(2, '0')
const dayOf = (year: string, month: string, date: string): Day => `${year}-${pad(month)}-${pad(date)}`

function missing(year: string | undefined, month: string, date: string): boolean {
  return !isDay(dayOf(year ?? LEAP_YEAR, month, date))
}

const noSuchDay = (start: number, end: number): Mark => ({
  start,
  end,
  suggestion: '',
  message: '没有这一天，请核对日期',
})

/** Dates that are not in the calendar. */
export const existingDates: Check = {
  rule: 'date-exists',
  name: '日期不存在',
  severity: 'blocks',
  look({ text }) {
    const written = matchesIn(text, DATE)
      .filter(({ match: [, year, month = '', date = ''] }) => missing(year, month, date))
      .map(({ start, end }) => noSuchDay(start, end))
    const dashed = matchesIn(text, DASHED)
      .filter(({ match: [, year, , month = '', date = ''] }) => missing(year, month, date))
      .map(({ start, end }) => noSuchDay(start, end))
    return [...written, ...dashed]
  },
}

const NAMES = '日一二三四五六'

function yearBefore(text: string, at: number): string | undefined {
  return [...text.slice(0, at).matchAll(/(\d{4})年/g)].at(-1)?.[1]
}

/** Weekdays that do not belong to their date. A date without a year takes the year named last in its line. */
export const weekdays: Check = {
  rule: 'weekday',
  name: '日期与星期不符',
  severity: 'must-answer',
  look: ({ lines }) =>
    lines.flatMap(({ start: lineStart, text }) =>
      matchesIn(text, WEEKDAY).flatMap(({ start, end, match }) => {
        const [, written, month = '', date = '', named = ''] = match
        const year = written ?? yearBefore(text, start)
        if (year === undefined || missing(year, month, date)) return []
        const right = NAMES[weekdayOf(dayOf(year, month, date))] ?? ''
        if (right === named.replace('天', '日')) return []
        return [
          {
            start: lineStart + end - 1,
            end: lineStart + end,
            suggestion: right,
            message: `${year}年${Number(month)}月${Number(date)}日是星期${right}`,
          },
        ]
      }),
    ),
}

const RANGE =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^）)]{2,4}[）)])?(?:\s*\d{1,2}[:：]\d{2}|上午|下午)?(?:起)?\s*(?:至|到|—+|-|－|~|～|–)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g

/** Periods whose end lies before their start. */
export const dateOrder: Check = {
  rule: 'date-order',
  name: '起止日期颠倒',
  severity: 'must-answer',
  look: ({ text }) =>
    matchesIn(text, RANGE).flatMap(({ start, end, match }) => {
      const [, written, month = '', date = '', endYear, endMonth, endDate = ''] = match
      const year = written ?? endYear ?? LEAP_YEAR
      const from = dayOf(year, month, date)
      const to = dayOf(endYear ?? year, endMonth ?? month, endDate)
      if (!isDay(from) || !isDay(to) || from <= to) return []
      // A period over the turn of the year often leaves the second year out.
      if (written === undefined && Number(month) >= 10) return []
      return [{ start, end, suggestion: '', message: '结束日期早于开始日期，请核对' }]
    }),
}

/** “截止” before a day, where “截至” is meant. */
export const untilWhen: Check = {
  rule: 'until-when',
  name: '“截止”与“截至”',
  severity: 'must-answer',
  look: ({ text }) =>
    matchesIn(
      text,
      /(?<!报名|投标|投递|递交|受理|申报|征集|公示|缴费|登记|投稿|活动)截止(?=到?\s*(?:\d{4}年|\d{1,2}月|去年|上年|上半年|本季|目前|当前))(?![^，。；]*(?:为止|止))/g,
    ).map(({ start, end }) => ({ start, end, suggestion: '截至', message: '后面带时间，应为“截至”' })),
}

import { z } from 'zod'
import { commandKey, organId, route } from '#kernel/contract.ts'

const LARGEST_NOTICE = 200_000

const MovedClockSchema = z.object({
  organ: z.string(),
  stream: z.string(),
  name: z.string(),
  label: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  provisional: z.boolean(),
})

const CalendarYearSchema = z.object({
  year: z.number(),
  /** Whether a notice is known; without one, dates of the year are provisional. */
  known: z.boolean(),
  /** 'built-in' came with the program, 'loaded' was loaded here. */
  origin: z.enum(['built-in', 'loaded', 'none']),
  title: z.string(),
  source: z.string(),
  loadedAt: z.string().nullable(),
  /** Days off and make-up days that the notice lists. */
  off: z.number(),
  makeup: z.number(),
  /** Workdays of the whole year. */
  workdays: z.number(),
})

const CalendarDaySchema = z.object({
  day: z.string(),
  workday: z.boolean(),
  why: z.string(),
  /** The provision in words; null while the year is not known. */
  basis: z.string().nullable(),
  provisional: z.boolean(),
})

/** What loading a notice does: its year and which limits move. */
const NoticeEffectSchema = z.object({
  year: z.number(),
  title: z.string(),
  /** Whether a notice of that year is known already and would be replaced. */
  replaces: z.boolean(),
  moved: z.array(MovedClockSchema),
})

const one = z.object({ organ: organId })
const notice = one.extend({
  /** The notice as JSON text, or as a file; see the manual. */
  text: z.string().max(LARGEST_NOTICE, '通知内容太长，请核对。').optional(),
  file: z.file().max(LARGEST_NOTICE, '通知文件不能超过 200 KB，请核对文件。').optional(),
})
const path = '/organs/{organ}/calendar' as const

/** What the console may ask about the working-day calendar. */
export const calendarContract = {
  years: route
    .meta({ permission: 'calendar.read' })
    .route({ method: 'GET', path: `${path}/years`, summary: '各年放假安排' })
    .input(one)
    .output(z.array(CalendarYearSchema)),
  month: route
    .meta({ permission: 'calendar.read' })
    .route({ method: 'GET', path: `${path}/months/{month}`, summary: '一个月的工作日' })
    .input(
      one.extend({
        month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2027-01 的形式。'),
      }),
    )
    .output(z.array(CalendarDaySchema)),
  preview: route
    .meta({ permission: 'calendar.load' })
    .route({ method: 'POST', path: `${path}/preview`, summary: '查看放假通知对在办期限的影响' })
    .input(notice)
    .output(NoticeEffectSchema),
  load: route
    .meta({ permission: 'calendar.load' })
    .route({ method: 'POST', path: `${path}/notices`, summary: '载入放假通知' })
    .input(notice.extend({ key: commandKey }))
    .output(NoticeEffectSchema),
}

/** What is known of one year. */
export type CalendarYear = z.infer<typeof CalendarYearSchema>

/** One day with why it is worked or not. */
export type CalendarDay = z.infer<typeof CalendarDaySchema>

/** What loading a notice does. */
export type NoticeEffect = z.infer<typeof NoticeEffectSchema>

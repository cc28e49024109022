import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { loadNotice, previewNotice } from './actions/load-notice.ts'
import { calendarMonth } from './calendar-month.ts'
import { calendarYears } from './calendar-years.ts'
import { calendarContract } from './contract.ts'
import { loadCalendar } from './load-calendar.ts'
import { readSentNotice } from './read-notice.ts'

const os = implement(calendarContract).$context<ApiContext>().use(guard)

/** The console's interface to the working-day calendar. */
export const calendarRoutes = os.router({
  years: os.years.handler(({ context: { ctx } }) => calendarYears(ctx)),
  month: os.month.handler(async ({ context: { ctx }, input }) =>
    calendarMonth(await loadCalendar(ctx), input.month),
  ),
  preview: os.preview.handler(async ({ context: { ctx }, input }) =>
    previewNotice(ctx, { organ: input.organ, notice: await readSentNotice(input) }),
  ),
  load: os.load.handler(async ({ context: { ctx }, input }) =>
    loadNotice(ctx, { organ: input.organ, key: input.key, notice: await readSentNotice(input) }),
  ),
})

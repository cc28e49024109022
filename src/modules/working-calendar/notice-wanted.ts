import { type Context, today } from '#kernel/context.ts'
import { yearOf } from '#law/index.ts'

const ANNOUNCED_FROM = '11'

/** The notice of days off that is still to be loaded: this year's, and next year's once it is usually out. */
export function noticeWanted(ctx: Pick<Context, 'calendar' | 'clock'>) {
  const now = today(ctx)
  const loaded = new Set(ctx.calendar().notices.map(({ year }) => year))
  const years = [yearOf(now), ...(now.slice(5, 7) >= ANNOUNCED_FROM ? [yearOf(now) + 1] : [])]
  return years
    .filter((year) => !loaded.has(year))
    .map((year) => ({
      step: '载入放假安排',
      title: `${year}年的放假安排还没有载入，跨入那一年的期限都是暂定的`,
      link: 'calendar/load',
      since: '',
    }))
}

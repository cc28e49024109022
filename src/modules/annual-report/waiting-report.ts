import { type Context, today } from '#kernel/context.ts'
import { yearOf } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { Standing } from './contract.ts'
import { remindersOf } from './county/waiting-collection.ts'
import { listYears } from './list-years.ts'

const STEPS: Partial<Record<Standing, string>> = {
  none: '编制年度报告',
  drafting: '编完年度报告并送审',
  returned: '修改年度报告',
}

/** The report on last year while somebody must still write it, with the day it must be out and how often it was urged. */
export async function waitingReport(ctx: Context, organ: string) {
  const last = yearOf(today(ctx)) - 1
  const report = (await listYears(ctx, organ)).find(({ year }) => year === last)
  const step = report && STEPS[report.standing]
  if (!report || !step) return []
  const urged = await remindersOf(ctx, (await organById(ctx, organ)).parent, organ, last)
  const told = urged.length === 0 ? '' : `（县里已催报 ${urged.length} 次，最近 ${urged.at(-1)}）`
  const title = `${last}年政府信息公开工作年度报告${told}`
  return [{ step, title, link: `reports/${last}`, since: `${last + 1}-01-01`, due: report.due }]
}

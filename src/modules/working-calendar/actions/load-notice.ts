import { canonical } from '#kernel/canonical.ts'
import { type MovedClock, redateClocks } from '#kernel/clocks/index.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, type HolidayNotice, WORK_HOURS, workingCalendar } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { NoticeEffect } from '../contract.ts'
import { holidayNoticeProcedure } from '../holiday-notice.ts'
import { loadCalendar } from '../load-calendar.ts'

/** All organs count by one calendar, so only the one at the top may change it. */
async function requireRoot(ctx: Context, organ: string): Promise<void> {
  const { parent } = await organById(ctx, organ)
  if (parent !== null) throw new Refusal('放假安排由最上级单位统一载入，请联系县级管理员。', 'forbidden')
}

async function noticeInForce(ctx: Context, year: number): Promise<HolidayNotice | undefined> {
  const { notices } = await loadCalendar(ctx)
  return notices.find((notice) => notice.year === year)
}

function requireNews(inForce: HolidayNotice | undefined, notice: HolidayNotice): void {
  if (canonical(inForce) === canonical(notice))
    throw new Refusal(`${notice.year}年的放假安排已经载入，内容完全相同，不需要再载入。`, 'conflict')
}

function basisOf(notice: HolidayNotice): Basis[] {
  const [first] = Object.keys(notice.off)
  const own = first ? workingCalendar([notice]).dayStatus(first).basis : null
  return own ? [own, WORK_HOURS.cite('7')] : [WORK_HOURS.cite('7')]
}

async function redateBy(ctx: Context, notice: HolidayNotice): Promise<MovedClock[]> {
  const { notices } = await loadCalendar(ctx)
  const calendar = workingCalendar([...notices, notice])
  return redateClocks({ ...ctx, calendar: () => calendar })
}

class RolledBack extends Error {
  readonly effect: NoticeEffect
  constructor(effect: NoticeEffect) {
    super('rolled back on purpose')
    this.effect = effect
  }
}

/** Says which limits a notice would move, and changes nothing. */
export async function previewNotice(
  ctx: Context,
  { organ, notice }: { organ: string; notice: HolidayNotice },
): Promise<NoticeEffect> {
  const { year, title } = notice
  await requireRoot(ctx, organ)
  const inForce = await noticeInForce(ctx, year)
  requireNews(inForce, notice)
  try {
    return await inTransaction(ctx, async (inside) => {
      const moved = await redateBy(inside, notice)
      throw new RolledBack({ year, title, replaces: inForce !== undefined, moved })
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.effect
    throw error
  }
}

/** Loads the notice of a year: every running limit is reckoned anew, and those that moved are returned. */
export async function loadNotice(
  ctx: Context,
  { organ, key, notice }: { organ: string; key: string; notice: HolidayNotice },
): Promise<NoticeEffect> {
  const { year, title } = notice
  await requireRoot(ctx, organ)
  return inTransaction(ctx, async (inside) => {
    const inForce = await noticeInForce(inside, year)
    await act(
      inside,
      holidayNoticeProcedure,
    )({
      organ,
      id: String(year),
      key,
      decide() {
        requireNews(inForce, notice)
        return [{ kind: 'notice-loaded', payload: { notice }, basis: basisOf(notice) }]
      },
    })
    const moved = await redateBy(inside, notice)
    inside.afterCommit(() => inside.wake('calendar'))
    return { year, title, replaces: inForce !== undefined, moved }
  })
}

import { type Basis, type Day, OGI } from '#law/index.ts'

/** When things happen to a document by themselves. Instants are ISO texts in UTC, so that they compare as they stand. */
export interface Timing {
  /** When the approved edition goes out. */
  publishAt: string | null
  /** Before when nobody may publish it. */
  embargoUntil: string | null
  /** The days on which it is on public notice, the last one included. */
  publicity: { from: Day; to: Day } | null
  /** The day by which somebody looks whether it still holds. */
  reviewBy: Day | null
}

/** Where the document stands as its times are set. */
interface Standing {
  now: string
  today: Day
  approved: boolean
}

interface Problem {
  field: string
  message: string
  basis: Basis
}

const told = (field: string, message: string): Problem => ({ field, message, basis: OGI.cite('26') })

function scheduleProblems({ publishAt, embargoUntil }: Timing, { now, approved }: Standing): Problem[] {
  if (publishAt === null) return []
  if (!approved) return [told('publishAt', '签完、待发布的稿件才能定时发布。')]
  if (publishAt <= now) return [told('publishAt', '定时发布的时间已经过去了，请直接发布。')]
  if (embargoUntil !== null && publishAt < embargoUntil)
    return [told('publishAt', '定时发布不能早于解禁时间。')]
  return []
}

/** What is wrong with the times somebody sets; none when they stand. */
export function timingProblems(timing: Timing, standing: Standing): Problem[] {
  const { publicity, reviewBy } = timing
  return [
    ...scheduleProblems(timing, standing),
    ...(publicity !== null && publicity.to < publicity.from
      ? [told('publicityTo', '公示期的最后一天不能早于第一天。')]
      : []),
    ...(reviewBy !== null && reviewBy <= standing.today ? [told('reviewBy', '复查日期要晚于今天。')] : []),
  ]
}

/** Why a document may not go out yet; null when nothing holds it back. */
export function embargoObjection(
  embargoUntil: string | null,
  now: string,
): { message: string; basis: Basis } | null {
  if (embargoUntil === null || now >= embargoUntil) return null
  return { message: '还没有到解禁时间，不能发布。要提前发布，先改解禁时间。', basis: OGI.cite('17') }
}

/** Whether a publicity period is over on a day: its last day still counts. */
export function publicityOver({ to }: { to: Day }, today: Day): boolean {
  return today > to
}

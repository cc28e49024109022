import { type Day, inForceOn, OGI, PROACTIVE_LIMIT } from '#law/index.ts'

/** What a limit must keep to when information is disclosed of the organ's own accord. */
interface ItemLimit {
  method: '主动公开' | '依申请公开'
  /** Null when the limit is not a number of workdays. */
  limitDays: number | null
  /** True when the item also names a provision other than the regulation on disclosure. */
  otherProvision: boolean
}

/** Says what is wrong with an item's limit; longer than the general limit only where another provision sets it. */
export function itemLimitProblem(item: ItemLimit, day: Day): string | undefined {
  const longest = inForceOn(PROACTIVE_LIMIT, day).value
  if (item.method !== '主动公开' || item.limitDays === null) return undefined
  if (item.limitDays <= longest || item.otherProvision) return undefined
  return `主动公开的时限不能超过 ${longest} 个工作日（${OGI.heading('26')}）；法律、法规另有规定的，请把该规定写入依据条文。`
}

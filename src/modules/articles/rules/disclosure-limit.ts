import { type Day, inForceOn, PROACTIVE_LIMIT } from '#law/index.ts'

/** Within how many workdays a document made on that day must be disclosed; null for days before the limit. */
export function disclosureLimit(madeOn: Day): number | null {
  const first = PROACTIVE_LIMIT[0]
  return first && madeOn >= first.from ? inForceOn(PROACTIVE_LIMIT, madeOn).value : null
}

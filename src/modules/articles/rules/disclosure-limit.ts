import { type Day, inForceOn, PROACTIVE_LIMIT } from '#law/index.ts'

/**
 * Within how many workdays a document made on that day must be disclosed: those its catalogue item gives, else those
 * of the law; null for days before the limit.
 */
export function disclosureLimit(madeOn: Day, own: number | null = null): number | null {
  const first = PROACTIVE_LIMIT[0]
  if (!first || madeOn < first.from) return null
  return own ?? inForceOn(PROACTIVE_LIMIT, madeOn).value
}

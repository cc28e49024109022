import type { PublishGate } from '../publish-gates.ts'
import { overridesOf } from './overrides.ts'
import { scanEdition } from './scan-edition.ts'

const MOST_TOLD = 200

/** Nothing goes out while a finding is neither covered, nor removed, nor let through by a second person. */
export const noPersonalData: PublishGate = {
  name: '个人信息',
  async check(ctx, { organ, id, edition }) {
    const hits = await scanEdition(ctx, organ, edition.content)
    if (hits.length === 0) return []
    const overridden = await overridesOf(ctx, organ, id, edition.contentHash)
    return hits
      .filter((hit) => !overridden.has(hit.id))
      .slice(0, MOST_TOLD)
      .map(({ kindName, place, masked, basis }) => ({
        message: `${[place, kindName, masked].filter((words) => words !== '').join('，')}。请先一键脱敏、删去，或者由另一个人写明理由放行。`,
        basis,
      }))
  },
}

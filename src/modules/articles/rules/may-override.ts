import { OGI } from '#law/index.ts'
import type { Objection } from './may-sign.ts'

const LEAST_REASON = 6

const objection = (message: string): Objection => ({ message, basis: OGI.cite('15') })

/**
 * Why a person may not let personal data go out as it stands; null when nothing stands against it. It takes a
 * second person and a reason: consent, a duty to disclose, or a public interest that outweighs.
 */
export function overrideObjection(
  edition: { writers: readonly string[] },
  person: string,
  reason: string,
): Objection | null {
  if (edition.writers.includes(person))
    return objection('您参与起草了这一稿，个人信息能否公开要由另一个人决定。')
  if ([...reason.trim()].length < LEAST_REASON)
    return objection('请写明可以公开的理由，例如本人书面同意的情况，或者要求公示的规定。')
  return null
}

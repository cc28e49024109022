import { type Basis, OGI } from '#law/index.ts'

const LEAST_REASON = 6

/** Why personal data of others may go out only on a second person's word. */
export const SECOND_PERSON: Basis = OGI.cite('15')

/** Why a person may not let a finding go out as it stands; null when nothing stands against it. */
export function letThroughObjection(
  writers: readonly string[],
  person: string,
  reason: string,
): { field?: 'reason'; message: string } | null {
  if (writers.includes(person)) return { message: '这些内容是您加进来的，个人信息能否发出要由另一个人决定。' }
  if ([...reason.trim()].length < LEAST_REASON)
    return { field: 'reason', message: '请写明可以提供的理由，例如本人书面同意的情况，或者法律的规定。' }
  return null
}

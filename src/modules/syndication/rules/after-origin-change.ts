import { type Basis, OGI } from '#law/index.ts'

/** Where a document stands for the public. */
interface Standing {
  live: { edition: number; contentHash: string; title: string } | null
  withdrawn: { reason: string } | null
}

/** What an item sent up must follow when its origin has changed, and why. */
export type OriginChange = { basis: Basis[] } & (
  | { kind: 'origin-reissued'; payload: { edition: number; contentHash: string; title: string } }
  | { kind: 'origin-withdrawn'; payload: { reason: string } }
)

// Whoever made a document answers for it: a copy elsewhere follows what its maker does with it.
const basis = [OGI.cite('10')]

const FOLLOWING = new Set(['sent', 'adopted', 'published', 'dropped'])

/**
 * Only what is under way above follows its origin, also a copy taken down there, which may come up again. What was
 * returned or called back is sent anew when it is wanted. A withdrawal already noted is not noted again.
 */
export function afterOriginChange(
  item: { status: string; contentHash: string; withdrawing: boolean },
  origin: Standing,
): OriginChange | null {
  if (!FOLLOWING.has(item.status) || item.withdrawing) return null
  const { live, withdrawn } = origin
  if (live)
    return live.contentHash === item.contentHash
      ? null
      : {
          kind: 'origin-reissued',
          basis,
          payload: { edition: live.edition, contentHash: live.contentHash, title: live.title },
        }
  return { kind: 'origin-withdrawn', basis, payload: { reason: withdrawn?.reason ?? '原文已不在网站上。' } }
}

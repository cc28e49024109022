/** Where a document stands for the public. */
interface Standing {
  live: { edition: number; contentHash: string; title: string } | null
  withdrawn: { reason: string } | null
}

/** What an item sent up must follow when its origin has changed; null when there is nothing to follow. */
export type OriginChange =
  | { kind: 'origin-reissued'; payload: { edition: number; contentHash: string; title: string } }
  | { kind: 'origin-withdrawn'; payload: { reason: string } }

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
          payload: { edition: live.edition, contentHash: live.contentHash, title: live.title },
        }
  return { kind: 'origin-withdrawn', payload: { reason: withdrawn?.reason ?? '原文已不在网站上。' } }
}

interface Standing {
  live: { path: string } | null
  withdrawn: { reason: string } | null
}

/** What the sender is told when the upper organ's copy has changed. */
export type CopyChange =
  | { kind: 'copy-published'; payload: { path: string } }
  | { kind: 'copy-withdrawn'; payload: { reason: string } }

/** The standing of an item follows its copy: published when the copy is, taken down when the upper organ takes it down. */
export function afterCopyChange(
  item: { status: string; withdrawing: boolean },
  copy: Standing,
): CopyChange | null {
  if (item.withdrawing) return null
  const { live, withdrawn } = copy
  if (live && (item.status === 'adopted' || item.status === 'dropped'))
    return { kind: 'copy-published', payload: { path: live.path } }
  if (!live && withdrawn && item.status === 'published')
    return { kind: 'copy-withdrawn', payload: { reason: withdrawn.reason } }
  return null
}

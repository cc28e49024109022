import { sha256 } from '#kernel/canonical.ts'

const LENGTH = 32

/** The id of an item: one document stands on its way to one place once, however often it is sent. */
export function sendingId(organ: string, article: string, target: string): string {
  return sha256(`sending\n${organ}\n${article}\n${target}`).slice(0, LENGTH)
}

import type { OutcomeRowKey } from '#law/index.ts'

/** A reply as its form holds it. */
export interface ReplyValues {
  row: OutcomeRowKey
  ground?: 'first' | 'other'
  withheld?: OutcomeRowKey[]
  day: string
  summary?: string
  reason?: string
  content?: string
  attachments?: string[]
}

/** What the form holds, as the server takes it. */
export function fromValues({
  row,
  ground,
  withheld,
  day,
  summary,
  reason,
  content,
  attachments,
}: ReplyValues) {
  return {
    row,
    ground: ground ?? ('first' as const),
    withheld: row === 'partially_granted' ? (withheld ?? []) : [],
    day,
    summary: summary ?? '',
    reason: reason ?? '',
    content: content ?? '',
    attachments: attachments ?? [],
  }
}

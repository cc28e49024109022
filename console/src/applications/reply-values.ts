import type { OutcomeRowKey } from '#law/index.ts'
import type { GROUND_CHOICES } from '#modules/release/contract.ts'

/** Words of the reply to be held back. */
interface ReplyPassage {
  words: string
  whole?: boolean
  ground: (typeof GROUND_CHOICES)[number]['value']
  note?: string
}

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
  files?: string[]
  passages?: ReplyPassage[]
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
  files,
  passages,
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
    files: files ?? [],
    passages: (passages ?? []).map((one) => ({ ...one, whole: one.whole ?? false, note: one.note ?? '' })),
  }
}

import { sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { submitArticle, takeOverEdition } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { copyDraft } from '../copy-draft.ts'
import { readLive } from '../read-live.ts'
import type { EditionMark } from '../sending.ts'
import type { Received } from './return-sending.ts'

/** Where a copy is to stand. */
interface Place {
  copy: string
  article: string
  column: string
  department: string
  /** The content hash of the text the person read. */
  seen: string | undefined
}

const KEY_LENGTH = 32

const partKey = (input: Received, part: string) =>
  sha256(`${part}\n${input.town}\n${input.id}\n${input.key}`).slice(0, KEY_LENGTH)

/** Writes the origin's present edition into the receiver's own document and hands it to the receiver's reviews. */
export async function putCopy(inside: Context, input: Received, place: Place): Promise<EditionMark> {
  const { organ, town } = input
  const { copy, article, column, department, seen } = place
  const text = await readLive(inside, town, article)
  if (seen !== undefined && seen !== text.contentHash)
    throw new Refusal('原文刚刚更新，请刷新后对照新的内容再采用。', 'conflict')
  const draft = copyDraft(text, await organById(inside, town), { column, department })
  await takeOverEdition(inside, {
    organ,
    id: copy,
    key: partKey(input, 'copy'),
    draft,
    attachments: text.attachments,
    takenFrom: { organ: town, article },
  })
  await submitArticle(inside, { organ, id: copy, key: partKey(input, 'submit') })
  return { edition: text.edition, contentHash: text.contentHash }
}

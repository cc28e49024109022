import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { applicantOwnWords } from '#modules/applications/index.ts'
import { organById } from '#modules/organs/index.ts'
import { countPassages, KINDS, scanFile, scanText } from '#modules/personal-data/index.ts'
import type { EntryText } from './entry-text.ts'
import { applicantIn } from './rules/entry.ts'

interface NamedFile {
  name: string
  bytes: Uint8Array
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

const FIELDS = [
  ['title', '标题'],
  ['question', '申请的内容'],
  ['answer', '答复的内容'],
] as const

async function ownOf(ctx: Context, organ: string) {
  const { contact } = await organById(ctx, organ)
  return new Set([contact.email, contact.telephone, contact.fax].filter((words) => words !== ''))
}

async function requireCleanFile(file: NamedFile, own: ReadonlySet<string>, applicant: readonly string[]) {
  const { hits, unreadable } = await scanFile(file, { own })
  const [hit] = hits
  if (hit)
    refuse(
      'files',
      `“${file.name}”里有个人信息（${hit.place}：${KINDS[hit.kind].name} ${hit.masked}），请不要选它。`,
    )
  if (unreadable[0]) refuse('files', `“${file.name}”有读不出来的部分，无法确认没有个人信息：${unreadable[0]}`)
  const passages = applicant.map((words) => ({ words, whole: false, mark: '' }))
  const counts = passages.length === 0 ? [] : await countPassages(file, passages)
  if (counts.some((count) => count > 0) || applicantIn(file.name, applicant).length > 0)
    refuse('files', `“${file.name}”里有申请人的姓名或者联系方式，请不要选它。`)
}

/** Refuses words and files in which anybody could be recognised, the applicant first of all; there is no override. */
export async function requireClean(
  ctx: Context,
  { organ, id }: { organ: string; id: string },
  text: EntryText,
  files: readonly NamedFile[],
): Promise<void> {
  const own = await ownOf(ctx, organ)
  const applicant = await applicantOwnWords(ctx, organ, id)
  for (const [field, name] of FIELDS) {
    const [hit] = scanText(text[field], name, own).hits
    if (hit)
      refuse(
        `text.${field}`,
        `${hit.place}有个人信息（${KINDS[hit.kind].name} ${hit.masked}），请删去或者改写。`,
      )
    if (applicantIn(text[field], applicant).length > 0)
      refuse(`text.${field}`, `${name}里有申请人的姓名、证件或者联系方式，请删去或者改写。`)
  }
  for (const file of files) await requireCleanFile(file, own, applicant)
}

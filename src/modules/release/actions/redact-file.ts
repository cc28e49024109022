import { MissingGlyph, pagesPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { OGI } from '#law/index.ts'
import { caseForStaff } from '#modules/applications/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { countPassages, redactFile as cover, redactText } from '#modules/personal-data/index.ts'
import type { CaseFile } from '../case-file.ts'
import { type NamedFile, putAway, takeOut } from '../file-safe.ts'
import { markOf } from '../mark.ts'
import { caseFiles, fileOf, type OnCase, record, requireOpen } from '../on-case.ts'
import type { GroundKey } from '../rules/redaction-grounds.ts'

/** Words to be held back, with their ground. */
export interface Withheld {
  words: string
  whole: boolean
  ground: GroundKey
  note: string
}

const SHORTEST = 2
const NEW_PAPER = '本文件由原件的文字重新制作，版面与原件不同；遮盖的地方以“■■■”和序号标明。'
const NOT_REWRITABLE =
  '这种格式不能直接遮盖。请用原来的软件另存为 .docx、.xlsx、.csv、.txt，或者导出带文字的 PDF，再上传。'

function refuseAt(at: number, message: string): never {
  throw new Refusal(message, 'invalid', [{ field: `passages.${at}.words`, message }])
}

function requireFound(passages: readonly Withheld[], counts: readonly number[]): void {
  for (const [at, count] of counts.entries())
    if (count === 0)
      refuseAt(at, `文件里没有找到“${passages[at]?.words.slice(0, 20)}”，请照原文抄写或者选取。`)
}

function requireLong(passages: readonly Withheld[]): void {
  for (const [at, { words, whole }] of passages.entries())
    if (!whole && [...words.trim()].length < SHORTEST)
      refuseAt(at, '太短了，会盖掉许多别的内容。请多写几个字，或者选“只遮盖整格”。')
}

async function paperOf(organ: Organ, title: string, pages: readonly string[]): Promise<Uint8Array> {
  const { name: organName, demonstration } = organ
  try {
    return await pagesPdf({ organName, title, note: NEW_PAPER, pages, demonstration })
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message, 'conflict')
    throw error
  }
}

const EXTENSION = /\.[A-Za-z0-9]+$/

/** The new file, made without the passages and read once more: whatever is still there refuses it. */
async function clean(organ: Organ, original: NamedFile, passages: readonly Withheld[], first: number) {
  const marked = passages.map(({ words, whole }, at) => ({ words, whole, mark: markOf(first + at) }))
  const made = await cover(original, marked)
  requireFound(passages, made.counts)
  const stem = redactText(original.name.replace(EXTENSION, ''), marked).text
  const name = `${stem}（遮盖）${EXTENSION.exec(original.name)?.[0] ?? ''}`
  const bytes = made.pages ? await paperOf(organ, stem, made.pages) : made.bytes
  if (!bytes) throw new Refusal(NOT_REWRITABLE, 'conflict')
  const left = (await countPassages({ name, bytes }, marked)).findIndex((count) => count > 0)
  if (left >= 0)
    throw new Refusal(
      `遮盖以后重新读取，第 ${left + 1} 段仍然读得出来，没有采用。${NOT_REWRITABLE}`,
      'conflict',
    )
  return { file: { name, bytes }, counts: made.counts }
}

/** Makes a new file in which passages are held back, each on its ground; the original can then not go out any more. */
export async function redactFile(
  ctx: Context,
  { file, passages, ...on }: OnCase & { file: string; passages: Withheld[] },
): Promise<{ file: string }> {
  const { organ: organId, id } = on
  requireOpen(await caseForStaff(ctx, organId, id))
  requireLong(passages)
  const before = fileOf(await caseFiles(ctx, organId, id), file)
  requireAnswer(before)
  const first = before.heldBack.length + 1
  const organ = await organById(ctx, organId)
  const made = await clean(organ, await takeOut(ctx, organId, before), passages, first)
  const newId = caseOfKey(ctx, 'case-file', organId, on.key)
  await record(ctx, on, async (standing, one, inside) => {
    requireOpen(one)
    requireAnswer(fileOf(standing, file))
    const stored = await putAway(inside, organId, made.file)
    const sealed = await seal(inside, organId, '政府信息公开申请：遮盖的内容', { passages })
    const heldBack = passages.map(({ ground }, at) => ({
      number: first + at,
      ground,
      count: made.counts[at] ?? 0,
    }))
    const payload = {
      ...{ file: newId, role: 'answer' as const, ...stored, mime: before.mime },
      ...{ bytes: made.file.bytes.length, of: file, heldBack, passages: sealed },
    }
    return [{ kind: 'file-redacted', payload, basis: [OGI.cite('37')] }]
  })
  return { file: newId }
}

function requireAnswer({ role }: CaseFile): void {
  if (role !== 'answer') throw new Refusal('只有答复文件可以遮盖。', 'conflict')
}

import { type Context, inTransaction } from '#kernel/context.ts'
import { caseOfKey, type Draft } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { OGI } from '#law/index.ts'
import { caseForStaff, replyToApplication } from '#modules/applications/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { CaseFileEvent, StoredFile } from '../case-file.ts'
import { putAway } from '../file-safe.ts'
import { textHash } from '../findings.ts'
import { groundsSheet } from '../grounds-sheet.ts'
import { caseFiles, type OnCase, record } from '../on-case.ts'
import { chosenFiles, type Outgoing, openFindings, outgoing, type Release, SHEET_NAME } from '../outgoing.ts'

const MOST_TOLD = 8

function requireNothingFound(open: Outgoing['findings']): void {
  if (open.length === 0) return
  const told = open
    .slice(0, MOST_TOLD)
    .map(({ place, kindName, masked }) => `${place}：${kindName} ${masked}`)
  const more = open.length > MOST_TOLD ? `，等 ${open.length} 处` : ''
  throw new Refusal(
    `要发出的内容里有他人的个人信息，没有发出。${told.join('；')}${more}。请遮盖、删去，或者存下来由另一个人写明理由放行。`,
    'conflict',
  )
}

async function sheetFile(
  inside: Context,
  { organ, key }: OnCase,
  pdf: Uint8Array | undefined,
): Promise<StoredFile[]> {
  if (!pdf) return []
  const stored = await putAway(inside, organ, { name: SHEET_NAME, bytes: pdf })
  const file = caseOfKey(inside, 'grounds-sheet', organ, key)
  return [{ file, role: 'sheet', ...stored, mime: 'application/pdf', bytes: pdf.length }]
}

function happened(
  release: Release,
  out: Outgoing,
  sheets: StoredFile[],
  released: Extract<CaseFileEvent, { kind: 'released' }>['payload'],
): Draft<CaseFileEvent>[] {
  const { day } = release
  const basis =
    out.heldBack.length > 0 || sheets.length > 0 ? [OGI.cite('37'), OGI.cite('40')] : [OGI.cite('40')]
  return [
    ...sheets.map((payload) => ({ kind: 'file-added' as const, day, basis, payload })),
    { kind: 'released', day, basis, payload: released },
  ]
}

/**
 * Answers an application and gives its files with the answer. Only files of this very case go out, and nothing
 * with personal data of others that nobody let through; both are looked at again in the transaction that sends.
 */
export async function sendReply(
  ctx: Context,
  { reply: release, ...on }: OnCase & { reply: Release },
): Promise<{ number: string }> {
  const { organ: organId, id, key } = on
  await caseForStaff(ctx, organId, id)
  const organ = await organById(ctx, organId)
  const standing = await caseFiles(ctx, organId, id)
  if (standing.released) return answerOnly(ctx, on, release)
  const out = await outgoing(ctx, on, standing, release)
  requireNothingFound(openFindings(standing, out.findings))
  return inTransaction(ctx, async (inside) => {
    const { number } = await replyToApplication(inside, { organ: organId, id, key, reply: out.reply })
    const about = `${number}附件`
    const notes = release.passages.map(({ note }) => note)
    const pdf = await groundsSheet(inside, out, { organ, about, day: release.day, notes })
    await record(inside, { ...on, key: `${key}:files` }, async (state, _, within) => {
      const files = chosenFiles(state, release.files)
      requireNothingFound(openFindings(state, out.findings))
      const sheets = await sheetFile(within, on, pdf)
      const { passages: held } = release
      const passages =
        held.length === 0
          ? null
          : await seal(within, organId, '政府信息公开申请：遮盖的内容', { passages: held })
      return happened(release, out, sheets, {
        files: [...files.map((file) => file.id), ...sheets.map(({ file }) => file)],
        text: textHash(within, out.text),
        heldBack: out.heldBack,
        passages,
      })
    })
    return { number }
  })
}

/** The same press once more finds the case answered; another is refused by the engine. */
async function answerOnly(ctx: Context, on: OnCase, release: Release): Promise<{ number: string }> {
  const { files: _, passages: __, ...reply } = release
  return replyToApplication(ctx, { ...on, reply })
}

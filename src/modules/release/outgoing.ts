import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { redactText } from '#modules/personal-data/index.ts'
import type { CaseFile, CaseFiles, HeldBack } from './case-file.ts'
import type { ReleaseSchema } from './contract.ts'
import { fileNames, takeOut } from './file-safe.ts'
import { type Finding, fileFindings, type ReplyText, textFindings } from './findings.ts'
import { markOf } from './mark.ts'
import { fileObstacle } from './on-case.ts'
import { replyObjection } from './rules/redaction-grounds.ts'

/** A reply together with what goes out with it, as staff write it. */
export type Release = z.output<typeof ReleaseSchema>

/** The name of the sheet that names the grounds. */
export const SHEET_NAME = '不予公开内容说明.pdf'

/** What would go out, looked at from all sides. */
export interface Outgoing {
  /** The reply with its passages held back, and the names of all that goes along. */
  reply: Omit<Release, 'files' | 'passages'>
  /** The words that are looked through. */
  text: ReplyText
  files: CaseFile[]
  names: ReadonlyMap<string, string>
  /** What is held back in the words of the reply. */
  heldBack: HeldBack[]
  findings: Finding[]
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

/** The files chosen, each of this very case and fit to go out; anything else is refused. */
export function chosenFiles(state: CaseFiles, chosen: readonly string[]): CaseFile[] {
  return [...new Set(chosen)].map((id) => {
    const file = state.files.find((one) => one.id === id && one.gone === null)
    if (!file) refuse('files', '选中的文件不属于这件申请，或者已经移除，不能发出。请刷新后重新选择。')
    const obstacle = fileObstacle(state, file)
    return obstacle === '' ? file : refuse('files', obstacle)
  })
}

/** The words of a reply with its passages held back. */
export function heldBackText({ summary, reason, content, passages }: Release) {
  const marked = passages.map(({ words, whole }, at) => ({ words, whole, mark: markOf(at + 1) }))
  const parts = [summary, reason, content].map((text) => redactText(text, marked))
  const [before, why, given] = parts.map(({ text }) => text)
  const heldBack = passages.map(({ ground }, at) => {
    const count = parts.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)
    if (count === 0) refuse(`passages.${at}.words`, '答复里没有这一段，请照原文填写。')
    return { number: at + 1, ground, count }
  })
  return { text: { summary: before ?? '', reason: why ?? '', content: given ?? '' }, heldBack }
}

/** Works out what would go out and what stands in it; refuses files of other cases and grounds the reply does not name. */
export async function outgoing(
  ctx: Context,
  on: { organ: string; id: string },
  state: CaseFiles,
  release: Release,
): Promise<Outgoing> {
  const files = chosenFiles(state, release.files)
  const { text, heldBack } = heldBackText(release)
  const all = [...heldBack, ...files.flatMap((file) => file.heldBack)]
  const objection = replyObjection(
    release,
    all.map(({ ground }) => ground),
  )
  if (objection) refuse(objection.field, objection.message)
  const names = await fileNames(ctx, on.organ, files)
  // Read to the end: a file that is gone or damaged cannot be promised in a letter.
  for (const file of files) await takeOut(ctx, on.organ, file)
  const { files: _, passages: __, ...reply } = release
  const sheet = all.length > 0 ? [SHEET_NAME] : []
  const attachments = [...release.attachments, ...files.map(({ id }) => names.get(id) ?? ''), ...sheet]
  const words = { ...text, attachments: release.attachments }
  const findings = [...(await textFindings(ctx, on, words)), ...(await fileFindings(ctx, on, files, names))]
  return { reply: { ...reply, ...text, attachments }, text: words, files, names, heldBack, findings }
}

/** The findings nobody has let through. */
export function openFindings({ given }: CaseFiles, findings: readonly Finding[]): Finding[] {
  const known = new Set(given.map(({ source, hit }) => `${source} ${hit}`))
  return findings.filter(({ source, hit }) => !known.has(`${source} ${hit}`))
}

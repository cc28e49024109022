import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { fileTexts } from '#modules/personal-data/index.ts'
import type { CaseFile, Dispatch } from './case-file.ts'
import { takeOut } from './file-safe.ts'
import { letterName } from './letter-names.ts'
import { caseFiles } from './on-case.ts'
import { answeredWith, released } from './released-files.ts'
import { WAYS } from './rules/dispatch-channels.ts'

/** How a letter travelled, as a case file shows it. */
interface FiledDispatch {
  letter: string
  who: string
  way: string
  number: string
  day: string
  end: Dispatch['end']
  /** It came back and was sent once more. */
  resent: boolean
  note: string
}

/** A file that went out with the reply; without bytes when it was erased since or is damaged. */
interface FiledFile {
  name: string
  mime: string
  day: string
  heldBack: number
  bytes: Uint8Array | null
  /** What it holds, part by part, where that can be read. */
  texts: { place: string; text: string }[]
}

const MOST_TEXT = 60_000

async function textsIn(file: { name: string; bytes: Buffer }) {
  try {
    const texts = await fileTexts(file)
    return texts.map(({ place, text }) => ({ place, text: text.slice(0, MOST_TEXT) }))
  } catch {
    return []
  }
}

const isPicture = (mime: string) => mime.startsWith('image/')

async function filedFile(ctx: Context, organ: string, file: CaseFile): Promise<FiledFile> {
  const { mime, day } = file
  const heldBack = file.heldBack.reduce((sum, { count }) => sum + count, 0)
  try {
    const { name, bytes } = await takeOut(ctx, organ, file)
    const texts = isPicture(mime) ? [] : await textsIn({ name, bytes })
    return { name, mime, day, heldBack, bytes: new Uint8Array(bytes), texts }
  } catch {
    return { name: '（已销毁或者读不出来的文件）', mime, day, heldBack, bytes: null, texts: [] }
  }
}

async function filedDispatches(
  ctx: Context,
  organ: string,
  all: readonly Dispatch[],
): Promise<FiledDispatch[]> {
  const refs = all.flatMap(({ text, endText }) => [text, endText].flatMap((one) => one?.vault ?? []))
  const opened = await unseal(ctx, organ, refs)
  const words = (one: Dispatch['text']) => String((one && opened.get(one.vault)?.['text']) ?? '')
  return all.map(({ id, letter, who, way, number, day, end, text, endText }) => ({
    ...{ who, number, day, end },
    letter: letterName(letter),
    way: WAYS[way].label,
    resent: all.some(({ again }) => again === id),
    note: [words(text), words(endText)].filter(Boolean).join('；'),
  }))
}

/** Lends how every letter of an application travelled, and the files that went out with its reply. */
export async function releasePapers(ctx: Context, organ: string, id: string) {
  const { dispatches } = await caseFiles(ctx, organ, id)
  const files: FiledFile[] = []
  // One after the other: each is opened and read in full.
  for (const file of released(await answeredWith(ctx, organ, id)))
    files.push(await filedFile(ctx, organ, file))
  return { dispatches: await filedDispatches(ctx, organ, dispatches), files }
}

/** What a case file shows of dispatches and files. */
export type ReleasePapers = Awaited<ReturnType<typeof releasePapers>>

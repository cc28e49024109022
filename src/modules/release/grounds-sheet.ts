import { z } from 'zod'
import { MissingGlyph, redactionSheetPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { citation, type Day } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { CaseFile, HeldBack } from './case-file.ts'
import type { Outgoing } from './outgoing.ts'
import { GROUNDS } from './rules/redaction-grounds.ts'

const NotesSchema = z.object({ passages: z.array(z.object({ note: z.string() })) })

interface Sheet {
  organ: Organ
  about: string
  day: Day
  /** What each held-back passage of the reply's own words was explained with. */
  notes: string[]
}

async function notesOf(
  ctx: Context,
  organ: string,
  files: readonly CaseFile[],
): Promise<Map<string, string[]>> {
  const refs = files.flatMap(({ passages }) => passages.map(({ vault }) => vault))
  const opened = await unseal(ctx, organ, refs)
  const notes = (ref: string) =>
    NotesSchema.parse(opened.get(ref) ?? { passages: [] }).passages.map(({ note }) => note)
  return new Map(files.map(({ id, passages }) => [id, passages.flatMap(({ vault }) => notes(vault))]))
}

const rowsOf = (where: string, heldBack: readonly HeldBack[], notes: readonly string[]) =>
  heldBack.map(({ number, ground, count }, at) => {
    const { label, basis } = GROUNDS[ground]
    return { number, where, count, ground: `${citation(basis)}：${label}`, note: notes[at] ?? '' }
  })

/** The sheet that names the ground of every passage held back in what goes out; undefined when nothing is. */
export async function groundsSheet(
  ctx: Context,
  out: Outgoing,
  { organ, about, day, notes }: Sheet,
): Promise<Uint8Array | undefined> {
  const byFile = await notesOf(ctx, organ.id, out.files)
  const rows = [
    ...rowsOf('答复书', out.heldBack, notes),
    ...out.files.flatMap((file) =>
      rowsOf(out.names.get(file.id) ?? '', file.heldBack, byFile.get(file.id) ?? []),
    ),
  ]
  if (rows.length === 0) return undefined
  try {
    return await redactionSheetPdf({
      organName: organ.name,
      about,
      day,
      rows,
      demonstration: organ.demonstration,
    })
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message, 'conflict')
    throw error
  }
}

import { type Context, today } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { caseForStaff, type LetterAttachments } from '#modules/applications/index.ts'
import { endDispatch } from './actions/dispatch-letter.ts'
import { type CaseFiles, caseFileProcedure } from './case-file.ts'
import { fileNames, takeOut } from './file-safe.ts'
import { letterName } from './letter-names.ts'
import { caseFiles } from './on-case.ts'
import { WAYS } from './rules/dispatch-channels.ts'

/** The case whose files went out with the answer: its own, or that of the one it was answered with. */
export async function answeredWith(ctx: Context, organ: string, id: string): Promise<CaseFiles> {
  const { lead } = await caseForStaff(ctx, organ, id)
  return caseFiles(ctx, organ, lead ?? id)
}

/** What went out with the answer and is still there. */
export const released = ({ files, released: out }: CaseFiles) =>
  files.filter(({ id, gone }) => out?.files.includes(id) && gone === null)

/** What an applicant, who has shown number and code, may see and take of what went out. */
export const releasedFiles: LetterAttachments = {
  async list(ctx, organ, id) {
    const state = await answeredWith(ctx, organ, id)
    const files = released(state)
    const names = await fileNames(ctx, organ, files)
    return files.flatMap((file) => {
      const name = names.get(file.id)
      return name === undefined ? [] : [{ id: file.id, name, bytes: file.bytes }]
    })
  },
  async take(ctx, organ, id, file) {
    const found = released(await answeredWith(ctx, organ, id)).find((one) => one.id === file)
    if (!found) return undefined
    const { name, bytes } = await takeOut(ctx, organ, found)
    return new File([new Uint8Array(bytes)], name, { type: found.mime })
  },
  async ways(ctx, organ, id) {
    const { dispatches } = await caseFiles(ctx, organ, id)
    return dispatches
      .filter(({ letter }) => letter !== 'opinion')
      .map(({ letter, way, number, day, end }) => ({
        letter: letterName(letter),
        way: WAYS[way].label,
        number,
        day,
        end,
      }))
  },
  async opened(ctx, organ, id) {
    const waiting = (await findCase(ctx, caseFileProcedure, organ, id))?.state.dispatches.find(
      ({ letter, way, end }) => letter === 'reply' && way === 'online' && end === null,
    )
    if (!waiting) return
    const key = `opened:${waiting.id}`
    const day = today(ctx)
    const text = '申请人凭编号和查询码打开'
    await endDispatch(ctx, { organ, id, key, dispatch: waiting.id, how: 'arrived', day, text })
  },
}

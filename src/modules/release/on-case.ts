import type { Context } from '#kernel/context.ts'
import { act, type Case, type Draft, findCase } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type CaseForStaff, caseForStaff } from '#modules/applications/index.ts'
import { type CaseFile, type CaseFileEvent, type CaseFiles, caseFileProcedure } from './case-file.ts'

/** Which application, and the key of this press of the button. */
export interface OnCase {
  organ: string
  id: string
  key: string
}

/** The files and letters of an application; none where nothing happened yet. */
export async function caseFiles(ctx: Pick<Context, 'db'>, organ: string, id: string): Promise<CaseFiles> {
  return (await findCase(ctx, caseFileProcedure, organ, id))?.state ?? caseFileProcedure.begin
}

/** Records what happens to the files or letters of an application the actor handles. */
export function record(
  ctx: Context,
  { organ, id, key }: OnCase,
  decide: (
    state: CaseFiles,
    one: CaseForStaff,
    inside: Context,
  ) => Draft<CaseFileEvent>[] | Promise<Draft<CaseFileEvent>[]>,
): Promise<Case<CaseFiles, CaseFileEvent>> {
  return act(
    ctx,
    caseFileProcedure,
  )({
    organ,
    id,
    key,
    decide: async ({ state }, inside) => decide(state, await caseForStaff(inside, organ, id), inside),
  })
}

/** A file of this very case that is still there; any other is not found. */
export function fileOf(state: CaseFiles, file: string): CaseFile {
  const found = state.files.find((one) => one.id === file && one.gone === null)
  if (!found) throw new NotFound('这件申请的这个文件')
  return found
}

/** Refuses what can only be done before the reply. */
export function requireOpen({ ended }: CaseForStaff): void {
  if (ended !== null) throw new Refusal('这件申请已经办结，不能再改动答复文件。', 'conflict')
}

/** Why a file cannot go out with the reply; empty when it can. */
export function fileObstacle({ files }: CaseFiles, file: CaseFile): string {
  if (file.role === 'proof') return '身份证明不能随答复发出。'
  if (file.role === 'sheet') return '附表由系统自动附上。'
  const clean = files.some(({ of, gone }) => of === file.id && gone === null)
  return clean ? '已经做了遮盖的版本，不能发出原件。' : ''
}

import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { erase } from '#kernel/vault/vault.ts'
import { PIPL } from '#law/index.ts'
import { type CaseFile, caseFileProcedure } from './case-file.ts'
import { takeOut } from './file-safe.ts'
import { caseFiles, fileOf, type OnCase } from './on-case.ts'

const DESTROYED = '已按期限销毁'

const keptProofs = (files: readonly CaseFile[]) =>
  files.filter(({ role, gone }) => role === 'proof' && gone === null)

/** The proofs of identity in a case: what is kept, and what was destroyed; never their names. */
export async function proofsOf(ctx: Pick<Context, 'db'>, organ: string, id: string) {
  const { files } = await caseFiles(ctx, organ, id)
  return files
    .filter(({ role }) => role === 'proof')
    .map(({ id: file, mime, bytes, day, gone }) => ({ file, mime, bytes, day, erased: gone === 'erased' }))
}

/** A proof of identity, for whoever has put on record why. */
export async function proofFile(ctx: Context, organ: string, id: string, file: string): Promise<File> {
  const found = fileOf(await caseFiles(ctx, organ, id), file)
  if (found.role !== 'proof') throw new NotFound('这份身份证明')
  const { name, bytes } = await takeOut(ctx, organ, found)
  return new File([new Uint8Array(bytes)], name, { type: found.mime })
}

/** Destroys the keys of the proofs of identity in a case, so that nobody can read them again. */
export async function eraseProofs(ctx: Context, { organ, id, key }: OnCase): Promise<void> {
  if (keptProofs((await caseFiles(ctx, organ, id)).files).length === 0) return
  await act(
    ctx,
    caseFileProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const kept = keptProofs(state.files)
      for (const { sealed } of kept) await erase(inside, organ, sealed.vault, DESTROYED)
      return kept.map(({ id: file }) => ({
        kind: 'file-erased',
        payload: { file },
        basis: [PIPL.cite('47')],
      }))
    },
  })
}

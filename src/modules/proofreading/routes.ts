import { implement } from '@orpc/server'
import { readCsvTable, readXlsxTable, UnreadableTable } from '#documents/index.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addWords, restoreWord, retireWord } from './actions/change-lexicon.ts'
import { importWords, previewWords } from './actions/import-words.ts'
import { proofreadingContract } from './contract.ts'
import { lexiconPage } from './read-lexicon.ts'

const os = implement(proofreadingContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function rowsOf(file: File): Promise<string[][]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return isZip(bytes) ? await readXlsxTable(bytes) : readCsvTable(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Refusal(error.message, 'invalid', [{ field: 'file', message: error.message }])
  }
}

/** The console's interface to the lexicon. */
export const proofreadingRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, ...wanted } }) =>
    lexiconPage(ctx, organ, wanted),
  ),
  add: os.add.handler(async ({ context: { ctx }, input: { organ, key, entry } }) => {
    await addWords(ctx, { organ, key, entries: [entry] })
    return done
  }),
  retire: os.retire.handler(async ({ context: { ctx }, input }) => {
    await retireWord(ctx, input)
    return done
  }),
  restore: os.restore.handler(async ({ context: { ctx }, input }) => {
    await restoreWord(ctx, input)
    return done
  }),
  previewImport: os.previewImport.handler(async ({ context: { ctx }, input: { file } }) =>
    previewWords(ctx, await rowsOf(file)),
  ),
  applyImport: os.applyImport.handler(async ({ context: { ctx }, input: { organ, key, file } }) =>
    importWords(ctx, { organ, key, rows: await rowsOf(file) }),
  ),
})

import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { addItem } from './actions/add-item.ts'
import { changeItem } from './actions/change-item.ts'
import { importItems, previewImport } from './actions/import-items.ts'
import { removeItem } from './actions/remove-item.ts'
import { restoreItem } from './actions/restore-item.ts'
import { catalogueContract } from './contract.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { itemWithHistory, listItems } from './read-catalogue.ts'
import { readTableFile } from './table/read-table-file.ts'

const os = implement(catalogueContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const
const rowsOf = async (file: File) => readTableFile(new Uint8Array(await file.arrayBuffer()))

/** The console's interface to the basic catalogue. */
export const catalogueRoutes = os.router({
  list: os.list.handler(({ context: { ctx }, input: { organ, ...wanted } }) => listItems(ctx, organ, wanted)),
  get: os.get.handler(({ context: { ctx }, input }) => itemWithHistory(ctx, input.organ, input.id)),
  add: os.add.handler(async ({ context: { ctx }, input }) => ({ id: await addItem(ctx, input) })),
  change: os.change.handler(async ({ context: { ctx }, input }) => {
    await changeItem(ctx, input)
    return done
  }),
  remove: os.remove.handler(async ({ context: { ctx }, input }) => {
    await removeItem(ctx, input)
    return done
  }),
  restore: os.restore.handler(async ({ context: { ctx }, input }) => {
    await restoreItem(ctx, input)
    return done
  }),
  exportFile: os.exportFile.handler(({ context: { ctx }, input: { organ, format } }) =>
    exportCatalogue(ctx, organ, format),
  ),
  previewImport: os.previewImport.handler(async ({ context: { ctx }, input: { organ, file } }) =>
    previewImport(ctx, organ, await rowsOf(file)),
  ),
  applyImport: os.applyImport.handler(async ({ context: { ctx }, input: { organ, key, file } }) =>
    importItems(ctx, { organ, key, rows: await rowsOf(file) }),
  ),
})

import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { columnsContract } from '../contract/column-routes.ts'
import { binColumn, restoreColumn } from './bin-column.ts'
import type { ColumnHolder } from './column-holder.ts'
import { addColumn, arrangeColumns, changeColumn, closeColumn, reopenColumn } from './edit-columns.ts'
import { columnsOnDesk } from './read-columns.ts'

const os = implement(columnsContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to the columns of a site; `holders` say what stands in them. */
export const columnsRoutes = (holders: readonly ColumnHolder[]) =>
  os.router({
    list: os.list.handler(({ context: { ctx }, input }) => columnsOnDesk(ctx, input.organ, holders)),
    add: os.add.handler(async ({ context: { ctx }, input }) => {
      await addColumn(ctx, input)
      return done
    }),
    change: os.change.handler(async ({ context: { ctx }, input }) => {
      await changeColumn(ctx, input)
      return done
    }),
    arrange: os.arrange.handler(async ({ context: { ctx }, input }) => {
      await arrangeColumns(ctx, input)
      return done
    }),
    close: os.close.handler(async ({ context: { ctx }, input }) => {
      await closeColumn(ctx, input)
      return done
    }),
    reopen: os.reopen.handler(async ({ context: { ctx }, input }) => {
      await reopenColumn(ctx, input)
      return done
    }),
    bin: os.bin.handler(async ({ context: { ctx }, input }) => {
      await binColumn(ctx, input, holders)
      return done
    }),
    restore: os.restore.handler(async ({ context: { ctx }, input }) => {
      await restoreColumn(ctx, input, holders)
      return done
    }),
  })

import type { Context } from '#kernel/context.ts'
import type { ColumnHolder } from '#modules/organs/index.ts'
import { heldByColumn, restand } from './column-store.ts'
import { signingRules } from './signing/signing-rules.ts'

async function flowsHeld(ctx: Context, organ: string) {
  const { flows } = await signingRules(ctx, organ)
  const columns = [...new Set(flows.flatMap(({ column }) => column ?? []))]
  return columns.map((column) => {
    const count = flows.filter((flow) => flow.column === column).length
    return { column, what: '审校流程', count: `${count} 项`, link: 'signing' }
  })
}

/** Documents stand in columns, and rules for signing name them. What was signed stays as it was when one moves. */
export const articlesInColumns: ColumnHolder = {
  async held(ctx, organ) {
    const documents = (await heldByColumn(ctx.db, organ)).flatMap(({ column, live, working }) => [
      { column, what: '已公开的信息', number: live, link: `articles?column=${column}&status=published` },
      { column, what: '没有办完的稿件', number: working, link: `articles?column=${column}` },
    ])
    return [
      ...documents
        .filter(({ number }) => number > 0)
        .map(({ number, ...one }) => ({ ...one, count: `${number} 条` })),
      ...(await flowsHeld(ctx, organ)),
    ]
  },
  moved: (ctx, organ, filed, column) => restand(ctx.db, organ, filed, column),
}

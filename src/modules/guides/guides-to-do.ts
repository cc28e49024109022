import type { Context } from '#kernel/context.ts'
import { type GuideRow, guideRows } from './store.ts'

const item = (step: string, row: GuideRow, note: string) => ({
  step,
  title: `${row.name}${note}`,
  link: `windows/${row.id}`,
  since: row.published_on ?? '',
})

/** Guides that lack elements the public needs, for whoever writes them. */
export async function guidesToComplete(ctx: Pick<Context, 'db'>, organ: string) {
  const rows = await guideRows(ctx.db, organ)
  return rows
    .filter((row) => !row.withdrawn && row.missing > 0)
    .map((row) => item('补齐办事指南', row, `（还缺 ${row.missing} 项）`))
}

/** Complete guides whose text the public does not read yet, for whoever publishes them. */
export async function guidesToPublish(ctx: Pick<Context, 'db'>, organ: string) {
  const rows = await guideRows(ctx.db, organ)
  return rows
    .filter((row) => !row.withdrawn && row.missing === 0 && (row.version === null || row.changed))
    .map((row) => item('发布办事指南', row, row.version === null ? '' : '（有修改）'))
}

import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { articlesCalled } from '../store.ts'
import { STATUS_NAMES } from '../transitions.ts'

const SHOWN = 5

/** Documents already called so; those of departments the caller may not see are only counted. */
export async function namesakes(ctx: Context, organ: string, title: string, except: string) {
  const departments = departmentScope(ctx, organ, 'article.read')
  const rows = title.trim() === '' ? [] : await articlesCalled(ctx.db, organ, title, except, SHOWN)
  const seen = rows.filter((row) => departments === null || departments.includes(row.department))
  return {
    items: seen.map((row) => ({
      id: row.id,
      title: row.title,
      column: row.column_key,
      statusName: STATUS_NAMES[row.status],
      publishedOn: row.published_on,
    })),
    hidden: rows.length - seen.length,
  }
}

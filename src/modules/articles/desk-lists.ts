import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import { may } from '#kernel/permissions.ts'
import type { ArticleStatus } from './article.ts'
import { namesFor } from './desk-view.ts'
import { signingPowers } from './signing/powers.ts'
import { type ArticleFilter, type ArticleRow, type Asker, articlesWaiting, listArticles } from './store.ts'
import { STATUS_NAMES, STEPS, type Step } from './transitions.ts'

const PAGE_SIZE = 20
const MOST_WAITING = 50

/** A document as the desk lists it. */
export interface ListedArticle {
  id: string
  title: string
  column: string
  department: string
  status: ArticleStatus
  statusName: string
  live: boolean
  author: string
  documentNumber: string | null
  madeOn: string | null
  publishedOn: string | null
  indexNumber: string | null
  updatedAt: string
}

const listed = (row: ArticleRow, nameOf: (id: string) => string): ListedArticle => ({
  id: row.id,
  title: row.title,
  column: row.column_key,
  department: row.department,
  status: row.status,
  statusName: STATUS_NAMES[row.status],
  live: row.live,
  author: nameOf(row.author),
  documentNumber: row.document_number,
  madeOn: row.made_on,
  publishedOn: row.published_on,
  indexNumber: row.index_number,
  updatedAt: row.updated_at,
})

const namesIn = (ctx: Context, rows: ArticleRow[]) =>
  namesFor(
    ctx,
    rows.map((row) => row.author),
  )

/** One page of the documents the caller may see. */
export async function articlesOnDesk(
  ctx: Context,
  organ: string,
  filter: Omit<ArticleFilter, 'departments'>,
  page: number,
) {
  const departments = departmentScope(ctx, organ, 'article.read')
  const window = { from: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
  const { rows, total } = await listArticles(ctx.db, organ, { ...filter, departments }, window)
  const nameOf = await namesIn(ctx, rows)
  return { items: rows.map((row) => listed(row, nameOf)), total, page, pageSize: PAGE_SIZE }
}

/** A document that waits for the caller, and the step it waits for. */
export interface WaitingArticle extends ListedArticle {
  step: Step
  stepLabel: string
}

async function askerIn(ctx: Context, organ: string): Promise<Asker> {
  const person = ctx.actor.id
  const allows = (step: Step) => may(ctx.actor.grants, STEPS[step].permission, ctx.lineage(organ))
  const signing = (await signingPowers(ctx, organ)).map(({ step, standsFor }) => ({
    step: step as Step,
    persons: standsFor === null ? [person] : [person, standsFor],
  }))
  return {
    person,
    signing: allows('look-after') ? [...signing, { step: 'look-after', persons: [person] }] : signing,
    mayPublish: allows('publish'),
    mayWrite: allows('save'),
    departments: departmentScope(ctx, organ, 'article.write'),
  }
}

/** What waits for the caller in an organ: others' texts to review or release, own texts given back. */
export async function waitingArticles(
  ctx: Context,
  organ: string,
): Promise<{ items: WaitingArticle[]; total: number }> {
  const asker = await askerIn(ctx, organ)
  const { rows, total } = await articlesWaiting(ctx.db, organ, asker, MOST_WAITING)
  const nameOf = await namesIn(ctx, rows)
  const items = rows.map((row) => {
    const step = row.waiting_step ?? 'save'
    return { ...listed(row, nameOf), step, stepLabel: STEPS[step].label }
  })
  return { items, total }
}

import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import { standingKeys } from '#modules/organs/index.ts'
import { type Article, type ArticleStatus, currentEdition, statusOf } from './article.ts'
import { clearLinks, saveLinks } from './link-store.ts'
import { clearPublished, savePublished } from './published-store.ts'
import { signersInTrack } from './rules/may-sign.ts'
import { isSigning, type Step, waitingStep } from './transitions.ts'
import { clearWithdrawn, saveWithdrawn } from './withdrawn-store.ts'

type ArticleTables = {
  article: {
    organ_id: string
    id: string
    title: string
    column_key: string
    filed_under: string
    department: string
    status: ArticleStatus
    live: boolean
    waiting_step: Step | null
    author: string
    writers: string[]
    signers: string[]
    document_number: string | null
    made_on: Day | null
    published_on: Day | null
    index_number: string | null
    updated_at: string
    withdrawn: boolean
    publish_at: string | null
    publicity_to: Day | null
  }
}

/** A document as the desk lists it. */
export type ArticleRow = ArticleTables['article']

const tables = (db: Database): Kysely<ArticleTables> => db.withTables<ArticleTables>()

/** Whose hands shut them out of the step that waits: signers of its track, or who published urgently. */
function shutOut(article: Article, step: Step | null): string[] {
  if (step === 'look-after') return article.urgent ? [article.urgent.by] : []
  if (step === null || !isSigning(step)) return []
  return signersInTrack(currentEdition(article).signatures, step)
}

function rowOf(article: Article, standsIn: (column: string) => string): Omit<ArticleRow, 'organ_id' | 'id'> {
  const { content, writers } = currentEdition(article)
  const step = waitingStep(article)
  const first = article.editions.find((edition) => edition.published !== null)
  return {
    title: content.title,
    column_key: standsIn(content.column),
    filed_under: content.column,
    department: content.department,
    status: statusOf(article),
    live: article.live !== null,
    waiting_step: step,
    author: article.createdBy,
    writers,
    signers: shutOut(article, step),
    document_number: content.metadata.documentNumber,
    made_on: content.metadata.madeOn,
    published_on: first?.published?.day ?? null,
    index_number: article.index?.number ?? null,
    updated_at: article.updatedAt,
    withdrawn: article.withdrawn !== null,
    publish_at: article.schedule?.at ?? null,
    publicity_to: article.publicity?.ended === false ? article.publicity.to : null,
  }
}

/** Writes what lists show of a document: one row for the desk, one for the site while it is live. */
export async function saveArticle(db: Database, organ: string, id: string, article: Article): Promise<void> {
  const standsIn = await standingKeys(db, organ)
  const row = rowOf(article, standsIn)
  await tables(db)
    .insertInto('article')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
  await savePublished(db, organ, id, article, standsIn)
  await saveWithdrawn(db, organ, id, article)
  await saveLinks(db, organ, id, article)
}

/** Empties the tables; for rebuilding. */
export async function clearArticles(db: Database): Promise<void> {
  await tables(db).deleteFrom('article').execute()
  await clearPublished(db)
  await clearWithdrawn(db)
  await clearLinks(db)
}

/** What a list is narrowed to. `departments` is what the reader may see; null for all. */
export interface ArticleFilter {
  departments: string[] | null
  status?: ArticleStatus | undefined
  column?: string | undefined
  department?: string | undefined
  text?: string | undefined
}

type Query = SelectQueryBuilder<ArticleTables, 'article', object>

const literally = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function narrowed(db: Database, organ: string, filter: ArticleFilter): Query {
  const { departments, status, column, department, text } = filter
  return (
    tables(db)
      .selectFrom('article')
      .where('organ_id', '=', organ)
      .$if(departments !== null, (query) => query.where('department', 'in', departments ?? []))
      // What lies in the recycle bin is shown only to who asks for the bin.
      .$if(status !== 'binned', (query) => query.where('status', '!=', 'binned'))
      .$if(status === 'published', (query) => query.where('live', '=', true))
      .$if(status !== undefined && status !== 'published', (query) =>
        query.where('status', '=', status ?? 'draft'),
      )
      .$if(column !== undefined, (query) => query.where('column_key', '=', column ?? ''))
      .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
      .$if(Boolean(text), (query) => query.where('title', 'ilike', literally(text ?? '')))
  )
}

/** One page of documents, those touched last first, and how many there are. */
export async function listArticles(
  db: Database,
  organ: string,
  filter: ArticleFilter,
  page: { from: number; limit: number },
): Promise<{ rows: ArticleRow[]; total: number }> {
  if (filter.departments?.length === 0) return { rows: [], total: 0 }
  const rows = await narrowed(db, organ, filter)
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(page.from)
    .limit(page.limit)
    .execute()
  const { total } = await narrowed(db, organ, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

/** Documents of the organ called the same, spaces aside; one document is left out. */
export async function articlesCalled(
  db: Database,
  organ: string,
  title: string,
  except: string,
  limit: number,
): Promise<ArticleRow[]> {
  return tables(db)
    .selectFrom('article')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('id', '!=', except)
    .where('status', '!=', 'binned')
    .where(sql<boolean>`regexp_replace(title, '[[:space:]　]', '', 'g') = ${title.replace(/\s/g, '')}`)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute()
}

/** Who asks what waits: the steps the person's roles allow, and who the person is. */
export interface Asker {
  person: string
  /** Steps others' texts wait for, each with everybody whose hand in the text would shut the person out. */
  signing: { step: Step; persons: string[] }[]
  mayPublish: boolean
  mayWrite: boolean
  /** The departments in which the person may write; null for all. */
  departments: string[] | null
}

/** What waits for one person, longest waiting first: reviews of others' texts, own texts given back, releases. */
export async function articlesWaiting(
  db: Database,
  organ: string,
  { person, signing, mayPublish, mayWrite, departments }: Asker,
  limit: number,
): Promise<{ rows: ArticleRow[]; total: number }> {
  const own = (where: ExpressionBuilder<ArticleTables, 'article'>) =>
    where.and([
      where('waiting_step', '=', 'save'),
      sql<boolean>`${person} = ANY(writers)`,
      ...(departments === null ? [] : [where('department', 'in', [...departments, ''])]),
    ])
  const query = tables(db)
    .selectFrom('article')
    .where('organ_id', '=', organ)
    .where('waiting_step', 'is not', null)
    .where((where) =>
      where.or([
        ...signing.map(({ step, persons }) =>
          where.and([
            where('waiting_step', '=', step),
            sql<boolean>`NOT (writers || signers) && ${persons}::text[]`,
          ]),
        ),
        ...(mayPublish ? [where('waiting_step', '=', 'publish')] : []),
        ...(mayWrite ? [own(where)] : []),
      ]),
    )
  const rows = await query.selectAll().orderBy('updated_at').orderBy('id').limit(limit).execute()
  if (rows.length < limit) return { rows, total: rows.length }
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** Documents that were ever public, in the order of organ and id; those after `after`. */
export async function publicIds(
  db: Database,
  after: { organ: string; id: string },
  limit: number,
): Promise<{ organ: string; id: string }[]> {
  const rows = await tables(db)
    .selectFrom('article')
    .select(['organ_id', 'id'])
    .where('index_number', 'is not', null)
    .where(sql<boolean>`(organ_id, id) > (${after.organ}, ${after.id})`)
    .orderBy('organ_id')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, id: row.id }))
}

/** Documents whose time to go out has come, the longest due first, in all organs. */
export async function dueToPublish(
  db: Database,
  now: string,
  limit: number,
): Promise<{ organ: string; id: string }[]> {
  const rows = await tables(db)
    .selectFrom('article')
    .select(['organ_id', 'id'])
    .where('publish_at', '<=', now)
    .where('status', '=', 'approved')
    .orderBy('publish_at')
    .orderBy('organ_id')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, id: row.id }))
}

/** Documents whose publicity period is over, the longest over first, in all organs. */
export async function publicityEnding(
  db: Database,
  today: Day,
  limit: number,
): Promise<{ organ: string; id: string }[]> {
  const rows = await tables(db)
    .selectFrom('article')
    .select(['organ_id', 'id'])
    .where('publicity_to', '<', today)
    .orderBy('publicity_to')
    .orderBy('organ_id')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, id: row.id }))
}

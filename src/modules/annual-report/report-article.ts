import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { articleProcedure, STATUS_NAMES, statusOf } from '#modules/articles/index.ts'
import type { AnnualReport } from './annual-report.ts'
import type { Standing } from './contract.ts'

/** The article by which a report is published, and where it stands. */
export interface ReportArticle {
  id: string
  status: ReturnType<typeof statusOf>
  statusName: string
  /** The day residents could first read what they read now. */
  publishedDay: Day | null
  /** The hashes of the files that go with the text now being worked on. */
  files: string[]
}

/** Asks after the article of a report; null when there is none. */
export async function reportArticle(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string | null,
  /** Hash of the paper by which the version now meant is told from one published before. */
  paper: string | null = null,
): Promise<ReportArticle | null> {
  const article = id === null ? undefined : (await findCase(ctx, articleProcedure, organ, id))?.state
  if (id === null || !article) return null
  const status = statusOf(article)
  const numbered = (number: number | null | undefined) =>
    article.editions.find((edition) => edition.number === number)
  const liveDay = numbered(article.live)?.published?.day ?? null
  return {
    id,
    status,
    statusName: STATUS_NAMES[status],
    publishedDay: paper === null || filesOf(numbered(article.live)).includes(paper) ? liveDay : null,
    files: filesOf(numbered(article.working?.edition ?? article.live)),
  }
}

const filesOf = (edition: { content: { attachments: readonly { hash: string }[] } } | undefined): string[] =>
  (edition?.content.attachments ?? []).map((file) => file.hash)

/** What people call each standing of a report. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  none: '未编制',
  drafting: '编制中',
  'in-review': '审核中',
  returned: '退回修改',
  published: '已公布',
}

const GIVEN_BACK: ReadonlySet<string> = new Set(['draft', 'returned'])

/** Where a report stands, its article considered. */
export function standingOf(
  report: Pick<AnnualReport, 'status'> | undefined,
  article: Pick<ReportArticle, 'status' | 'publishedDay'> | null,
): Standing {
  if (!report) return 'none'
  if (report.status !== 'submitted') return report.status
  if (article && GIVEN_BACK.has(article.status)) return 'returned'
  return article?.publishedDay ? 'published' : 'in-review'
}

const LOCKED: Partial<Record<Standing, string>> = {
  'in-review': '报告正在审核，审核期间不能修改。需要修改的，请审核人退回。',
  published: '报告已经公布，数字和文字不能再改。需要更正的，点“更正已公布的报告”，另出一版。',
}

/** Why a report cannot be changed where it stands; empty when it can. */
export function lockOf(standing: Standing): string {
  return LOCKED[standing] ?? ''
}

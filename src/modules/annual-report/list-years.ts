import { type Context, today } from '#kernel/context.ts'
import { yearOf } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { Standing } from './contract.ts'
import { type ReportArticle, reportArticle, STANDING_NAMES, standingOf } from './report-article.ts'
import { reportingLevel } from './reporting-level.ts'
import { reportDue } from './rules/report-due.ts'
import { type ReportRow, reportRows } from './store.ts'

/** One line of the list of reports. */
interface ListedReport {
  year: number
  standing: Standing
  standingName: string
  due: string
  submittedDay: string | null
  publishedDay: string | null
}

function progressOf(row: ReportRow | undefined, article: ReportArticle | null) {
  const standing = standingOf(row, article)
  return {
    standing,
    standingName: STANDING_NAMES[standing],
    submittedDay: row?.submitted_day ?? null,
    publishedDay: row?.published_day ?? (standing === 'published' ? (article?.publishedDay ?? null) : null),
  }
}

/** The years of an organ, newest first: this year, last year, and every year it has a report of. */
export async function listYears(ctx: Context, organId: string): Promise<ListedReport[]> {
  const level = reportingLevel((await organById(ctx, organId)).kind)
  if (!level) return []
  const rows = new Map((await reportRows(ctx.db, organId)).map((row) => [row.year, row]))
  const thisYear = yearOf(today(ctx))
  const years = [...new Set([thisYear, thisYear - 1, ...rows.keys()])].sort((a, b) => b - a)
  const listed: ListedReport[] = []
  for (const year of years) {
    const row = rows.get(year)
    // Only a report under review needs to be asked after: one, seldom two.
    const article =
      row?.status === 'submitted' ? await reportArticle(ctx, organId, row.article_id, row.paper) : null
    listed.push({ year, due: reportDue(level, year).day, ...progressOf(row, article) })
  }
  return listed
}

import { sha256 } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import {
  type ArticleDraft,
  attachFile,
  createArticle,
  removeAttachment,
  saveDraft,
  submitArticle,
} from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { reportBody } from '../body/report-body.tsx'
import type { ComposedReport } from '../compose-report.ts'
import { reportPaths } from '../public-path.ts'
import { reportArticle } from '../report-article.ts'
import { printReport } from '../report-files.ts'

/** The files that go with the article, in the order in which people look for them. */
const PRINTED = ['pdf', 'docx', 'xlsx', 'csv'] as const

const COLUMN = 'reports'

type FileFormat = (typeof PRINTED)[number] | 'json'

interface Sending {
  key: string
  /** The article of an earlier submission that was given back. */
  articleId: string | null
  report: ComposedReport
  /** The report as a data file. */
  data: Uint8Array
}

function articleDraft(ctx: Context, organ: Organ, report: ComposedReport): ArticleDraft {
  const office = organ.departments.find((one) => one.name === organ.contact.disclosureOffice)
  return {
    column: COLUMN,
    department: (office ?? organ.departments[0])?.id ?? '',
    title: report.title,
    body: reportBody(report, organ.site ? reportPaths.year(organ.site, report.year) : undefined),
    madeOn: today(ctx),
    source: organ.name,
    keywords: ['政府信息公开', '年度报告'],
    summary: `${organ.name}${report.year}年政府信息公开工作的总体情况、各项统计表、存在的问题和改进情况。`,
  }
}

/** Writes the article: a new one, or the one that was given back, its old files taken off. */
async function written(ctx: Context, organ: Organ, { key, articleId, report }: Sending): Promise<string> {
  const draft = articleDraft(ctx, organ, report)
  const earlier = await reportArticle(ctx, organ.id, articleId)
  if (!earlier) return (await createArticle(ctx, { organ: organ.id, key: `${key} article`, draft })).id
  for (const hash of earlier.files)
    await removeAttachment(ctx, { organ: organ.id, id: earlier.id, key: `${key} remove ${hash}`, hash })
  await saveDraft(ctx, { organ: organ.id, id: earlier.id, key: `${key} article`, draft })
  return earlier.id
}

async function filesOf({ report, data }: Sending): Promise<[format: FileFormat, bytes: Uint8Array][]> {
  const files: [FileFormat, Uint8Array][] = []
  for (const format of PRINTED) files.push([format, await printReport(report, format)])
  return [...files, ['json', data]]
}

/** Hands a composed report to the three reviews as an article, with its papers, its workbook and its data. */
export async function sendForReview(
  ctx: Context,
  organ: Organ,
  sending: Sending,
): Promise<{ articleId: string; files: Record<FileFormat, string> }> {
  const { key, report } = sending
  const files = await filesOf(sending)
  const id = await written(ctx, organ, sending)
  for (const [format, bytes] of files) {
    const file = { name: `${report.title}.${format}`, bytes }
    await attachFile(ctx, { organ: organ.id, id, key: `${key} ${format}`, file })
  }
  await submitArticle(ctx, { organ: organ.id, id, key: `${key} submit` })
  const hashes = Object.fromEntries(files.map(([format, bytes]) => [format, sha256(bytes)]))
  return { articleId: id, files: hashes as Record<FileFormat, string> }
}

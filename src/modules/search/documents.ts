import type { Context } from '#kernel/context.ts'
import { articleForPage } from '#modules/articles/index.ts'
import { answerToFind } from '#modules/disclosure-log/index.ts'
import { ANSWERS, answerIdOf, instantOf } from './live.ts'
import { plainBody } from './plain-body.ts'
import { marksOf } from './query.ts'

/** What the index takes of a public document. */
export interface Indexed {
  publishedAt: string
  contentHash: string
  title: string
  body: string
  /** Found as the title is found. */
  titled: string[]
  /** Found as the text is found, without being shown. */
  also: string[]
  marks: string[]
  files: { hash: string; name: string; bytes: number; mime: string }[]
}

async function articleToIndex(ctx: Context, organ: string, id: string): Promise<Indexed | undefined> {
  const article = await articleForPage(ctx, organ, id)
  if (!article?.live) return undefined
  const { live, validity, publishedOn, publishedAt, filedUnder: column, department, indexNumber } = article
  const { title, genre, documentNumber, keywords, contentHash, attachments, summary } = live
  const facts = (live.classed?.lines ?? []).map(({ label, value }) => `${label}：${value}`)
  return {
    ...{ publishedAt, contentHash, title },
    body: [plainBody(live.bodyHtml), ...facts].join('\n'),
    titled: [title, documentNumber ?? '', ...keywords],
    also: [indexNumber, summary],
    marks: marksOf({
      ...{ organ, column, genre, department },
      year: publishedOn.slice(0, 4),
      validity: documentNumber === null ? undefined : (validity?.validity ?? 'in-force'),
    }),
    files: attachments.map(({ hash, name, bytes, mime }) => ({ hash, name, bytes, mime })),
  }
}

async function answerToIndex(ctx: Context, organ: string, id: string): Promise<Indexed | undefined> {
  const answer = await answerToFind(ctx, organ, id)
  if (!answer) return undefined
  const { title, body, publishedOn, edition, files } = answer
  return {
    publishedAt: instantOf(publishedOn),
    contentHash: edition,
    ...{ title, body },
    titled: [title],
    also: [],
    marks: marksOf({ organ, column: ANSWERS, year: publishedOn.slice(0, 4) }),
    files: files.map((file) => ({ ...file, mime: '' })),
  }
}

/** What residents see now of a document or an answer; undefined when they see nothing. */
export function documentToIndex(ctx: Context, organ: string, id: string): Promise<Indexed | undefined> {
  const answer = answerIdOf(id)
  return answer === undefined ? articleToIndex(ctx, organ, id) : answerToIndex(ctx, organ, answer)
}

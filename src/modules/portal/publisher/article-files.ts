import { minuteAt } from '#kernel/clock.ts'
import {
  type ArticlePage,
  attachmentPath,
  type Evidence,
  evidenceOf,
  type PublishedArticle,
  recordEvidence,
  recordRemoval,
  VALIDITIES,
} from '#modules/articles/index.ts'
import { type Column, standingColumn } from '#modules/organs/index.ts'
import { type ArticleData, articleJson, type DataParts } from '../pages/article-json.ts'
import { type ArticleView, articlePage, standingOf } from '../pages/article-page.tsx'
import { evidencePage } from '../pages/evidence-page.tsx'
import { withdrawnPage } from '../pages/withdrawn-page.tsx'
import { dataPath, paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { classKeysOf } from '../views/classes.ts'
import { fileSize, fileType } from './attachment-facts.ts'
import type { Press } from './press.ts'

type LivePage = ArticlePage & { live: NonNullable<ArticlePage['live']> }

/** True when residents may read the article now. */
export function isLive(article: ArticlePage): article is LivePage {
  return article.live !== null
}

const EDITION_NOTES = { first: '首次发布', changed: '内容更新' } as const

function historyOf({ editions, live }: LivePage): ArticleView['history'] {
  return editions
    .map(({ number, day, kind }) => ({
      edition: number,
      day,
      note: EDITION_NOTES[kind],
      hash: number === live.number ? live.contentHash : null,
    }))
    .reverse()
}

/** Only papers with a number of their own are in force or not. */
function validityOf({ live, validity }: LivePage): string {
  if (live.documentNumber === null) return '不适用'
  if (validity === null || validity.validity === 'in-force') return VALIDITIES['in-force']
  const { since, note } = validity
  return `${VALIDITIES[validity.validity]}（自 ${since} 起${note && `，${note}`}）`
}

/** The days on which it stands on public notice, and whether they are over. */
function publicityOf({ publicity }: LivePage): string | null {
  if (publicity === null) return null
  return `${publicity.from} 至 ${publicity.to}${publicity.ended ? '（已结束）' : ''}`
}

function imageOf(shell: SiteShell, { live }: LivePage): string | undefined {
  const picture = live.attachments.find(({ inText }) => inText)
  return picture && `${shell.origin}${picture.path}`
}

function viewOf(shell: SiteShell, article: LivePage, place: number): ArticleView {
  const { live } = article
  return {
    path: article.path,
    place,
    column: columnOf(shell, article.column),
    classes: classKeysOf({ ...live, department: article.department }),
    title: live.title,
    indexNumber: article.indexNumber,
    documentNumber: live.documentNumber,
    publisher: shell.organ.name,
    source: live.source,
    madeOn: live.madeOn,
    publishedAt: minuteAt(new Date(article.publishedAt)),
    theme: live.theme,
    genre: live.genre,
    validity: validityOf(article),
    publicity: publicityOf(article),
    classed: live.classed,
    related: article.related,
    evidencePath: paths.evidence(
      shell.site,
      `${article.indexNumber.slice(article.indexNumber.indexOf('/') + 1)}.html`,
    ),
    keywords: live.keywords,
    summary: live.summary,
    body: live.bodyHtml,
    attachments: live.attachments
      .filter((file) => !file.inText)
      .map(({ path, name, bytes }) => ({ href: path, name, type: fileType(name), size: fileSize(bytes) })),
    image: imageOf(shell, article),
    history: historyOf(article),
  }
}

/** A column the site no longer has still heads the articles that stood in it. */
function columnOf(shell: SiteShell, key: string): Column {
  return (
    standingColumn(shell.site, key) ?? { key, name: '其他', group: '', description: '其他信息', keywords: [] }
  )
}

/** The page of an article as it stands, or will stand, on the site. */
export function pageOf(shell: SiteShell, article: LivePage, place: number): string {
  return articlePage(shell, viewOf(shell, article, place))
}

const filesFolder = (press: Press, article: ArticlePage) =>
  attachmentPath(press.shell.site.path, article.indexNumber, '')

function dataPartsOf({ origin }: SiteShell, article: LivePage): DataParts {
  const { live, changedAt, validity } = article
  return {
    edition: live.number,
    contentHash: live.contentHash,
    publishedAt: new Date(article.publishedAt).toISOString(),
    changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
    validity: live.documentNumber === null ? null : (validity?.validity ?? 'in-force'),
    files: live.attachments.map(({ path, name, bytes, mime, hash }) => ({
      ...{ name, url: `${origin}${path}`, bytes, mime, sha256: hash },
    })),
  }
}

/** Writes an article's page: its files first, so that no link of it leads nowhere. Returns the page and its data. */
export async function writeArticle(
  press: Press,
  article: LivePage,
  place: number,
): Promise<{ page: string; data: ArticleData }> {
  for (const file of article.live.attachments)
    await press.folder.placeFile(file.path, press.ctx.files.pathOf(file.hash))
  const view = viewOf(press.shell, article, place)
  const page = articlePage(press.shell, view)
  const data = articleJson(press.shell, view, dataPartsOf(press.shell, article))
  await press.folder.writeData(dataPath(article.path), `${JSON.stringify(data)}\n`)
  await press.folder.writePage(article.path, page)
  await press.folder.keepOnly(
    filesFolder(press, article),
    article.live.attachments.map((file) => file.path),
  )
  return { page, data }
}

/** Keeps the page as it went out, and notes it in the article's stream. */
export async function keepEvidence(press: Press, article: LivePage, page: string): Promise<void> {
  const bytes = Buffer.from(page)
  const sha256 = await press.ctx.files.put(bytes)
  const url = `${press.shell.origin}${article.path}`
  await recordEvidence(press.ctx, press.organ, article.id, { url, sha256, bytes: bytes.length })
}

/** Writes the page that shows when each version was public, with its hashes; it stays after a withdrawal. */
export async function writeEvidence(press: Press, article: ArticlePage): Promise<void> {
  const evidence = await evidenceOf(press.ctx, press.organ, article.id)
  if (evidence) await writeEvidencePage(press, article, evidence)
}

/** The same, for evidence that is at hand. */
export async function writeEvidencePage(press: Press, article: ArticlePage, evidence: Evidence) {
  const path = paths.evidence(press.shell.site, article.path)
  const page = { article: article.live && { path: article.path, title: article.live.title }, path }
  await press.folder.writePage(path, evidencePage(press.shell, { ...page, ...evidenceLines(evidence) }))
}

function evidenceLines({ indexNumber, publications, withdrawn }: Evidence) {
  const minute = (at: string) => minuteAt(new Date(at))
  return {
    indexNumber,
    lines: publications.map((one, at) => ({
      edition: one.edition,
      at: minute(one.at),
      what: one.urgent ? '应急发布' : EDITION_NOTES[at === 0 ? 'first' : 'changed'],
      signed: [
        one.signed.join('、'),
        ...(one.overridden > 0 ? [`${one.overridden} 处个人信息由另一人写明理由放行`] : []),
      ].join('；'),
      contentHash: one.contentHash,
      pages: one.pages.map((page) => ({ ...page, at: minute(page.at) })),
    })),
    withdrawn: withdrawn && { at: minute(withdrawn.at), reason: withdrawn.reason },
  }
}

/** Puts the note of withdrawal in the article's place, takes its files away, and looks whether all is gone. */
export async function removeArticle(
  press: Press,
  article: ArticlePage,
  lists: readonly string[],
): Promise<void> {
  const { withdrawn, path, indexNumber } = article
  const { day = '', reason = '', how = 'withdrawn', replacedBy = null } = withdrawn ?? {}
  const view = { path, indexNumber, withdrawnOn: day, reason, how, replacedBy }
  await press.folder.removeFile(dataPath(path))
  await press.folder.replaceByNote(path, withdrawnPage(press.shell, view))
  const files = await press.folder.keepOnly(filesFolder(press, article), [])
  await writeEvidence(press, article)
  await recordRemoval(press.ctx, press.organ, article.id, {
    page: !(await press.folder.has(path)),
    lists: await Promise.all(lists.map((address) => looked(press, address, path))),
    files: await Promise.all(
      files.map(async (address) => ({ address, gone: !(await press.folder.has(address)) })),
    ),
  })
}

async function looked(press: Press, address: string, path: string) {
  const page = (await press.folder.read(address)) ?? ''
  return { address, gone: !page.includes(path) }
}

/** Where the article stands in the lists as the public sees them now, told by its page on the disk. */
export async function standingNow(press: Press, article: Pick<PublishedArticle, 'path'>) {
  const page = await press.folder.read(article.path)
  return page === undefined ? undefined : standingOf(page)
}

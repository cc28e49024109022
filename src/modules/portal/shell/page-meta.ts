import type { Column } from '#modules/organs/index.ts'
import type { SiteShell } from './site-shell.ts'
import type { StructuredData } from './structured-data.ts'

/** What a page tells machines about itself, beyond its site. */
export interface PageMeta {
  description?: string
  /** With its key where it is a column of the site, so that the page leads to its feeds. */
  column?: Pick<Column, 'name' | 'description' | 'keywords' | 'group'> & { key?: string }
  article?: {
    title: string
    /** 'YYYY-MM-DD HH:MM' */
    publishedAt: string
    source: string
    author: string
    keywords: string[]
    description: string
    /** Whole address of its first picture. */
    image?: string | undefined
    /** Whether it still holds; left out where that is not a question. */
    validity?: string
  }
  /** What the page is about, in the words of schema.org. */
  data?: StructuredData
}

/** One `<meta>` of the head. */
export interface MetaTag {
  name: string
  content: string
}

const list = (words: string[]) => words.join(',')

function columnTags(column: NonNullable<PageMeta['column']>): MetaTag[] {
  return [
    { name: 'ColumnName', content: column.name },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: list(column.keywords) },
    { name: 'ColumnType', content: COLUMN_TYPES[column.group] ?? '政务公开' },
  ]
}

const COLUMN_TYPES: Record<string, string> = {
  news: '工作动态',
  organisation: '概况信息',
  documents: '政策文件',
  disclosure: '信息公开',
}

function articleTags(article: NonNullable<PageMeta['article']>): MetaTag[] {
  return [
    { name: 'ArticleTitle', content: article.title },
    { name: 'PubDate', content: article.publishedAt },
    { name: 'ContentSource', content: article.source },
    { name: 'Keywords', content: list(article.keywords) },
    { name: 'Author', content: article.author },
    { name: 'Description', content: article.description },
    ...(article.image === undefined ? [] : [{ name: 'Image', content: article.image }]),
    ...(article.validity === undefined ? [] : [{ name: 'Validity', content: article.validity }]),
  ]
}

/** The tags government sites must carry: of the site on every page, of column and article where there is one. */
export function metaTags(shell: SiteShell, path: string, meta: PageMeta): MetaTag[] {
  const tags = [
    { name: 'SiteName', content: shell.site.siteName },
    { name: 'SiteDomain', content: new URL(shell.origin).host },
    { name: 'SiteIDCode', content: shell.site.siteIdCode },
    ...(meta.column ? columnTags(meta.column) : []),
    ...(meta.article ? articleTags(meta.article) : []),
    { name: 'Url', content: `${shell.origin}${path}` },
  ]
  // Names of tags are the same in capitals, and an article brings its own Description.
  const description = meta.article ? undefined : (meta.description ?? meta.column?.description)
  return description ? [{ name: 'description', content: description }, ...tags] : tags
}

import type { SiteShell } from '../shell/site-shell.ts'
import type { ArticleView } from './article-page.tsx'

/** One attachment as programs read it. */
export interface DataFile {
  name: string
  url: string
  bytes: number
  mime: string
  sha256: string
}

/** What of a document is not on its page in the form programs need. */
export interface DataParts {
  edition: number
  contentHash: string
  publishedAt: string
  changedAt: string | null
  validity: 'in-force' | 'amended' | 'repealed' | 'lapsed' | null
  files: DataFile[]
}

/** A public document as programs read it, with its whole text. */
export interface ArticleData extends DataParts {
  url: string
  organ: { id: string; name: string; creditCode: string }
  column: { key: string; name: string }
  title: string
  indexNumber: string
  documentNumber: string | null
  publisher: string
  source: string
  madeOn: string | null
  theme: string
  genre: string
  publicity: string | null
  keywords: string[]
  summary: string
  bodyHtml: string
}

/** A document as programs read it. */
export function articleJson({ organ, origin }: SiteShell, view: ArticleView, parts: DataParts): ArticleData {
  const { title, indexNumber, documentNumber, publisher, source, madeOn, theme, genre } = view
  return {
    url: `${origin}${view.path}`,
    organ: { id: organ.id, name: organ.name, creditCode: organ.creditCode },
    column: { key: view.column.key, name: view.column.name },
    title,
    indexNumber,
    documentNumber,
    publisher,
    source,
    madeOn,
    theme,
    genre,
    publicity: view.publicity,
    keywords: view.keywords,
    summary: view.summary,
    bodyHtml: view.body,
    ...parts,
  }
}

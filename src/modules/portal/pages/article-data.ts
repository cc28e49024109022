import type { SiteShell } from '../shell/site-shell.ts'
import { organName, type StructuredData } from '../shell/structured-data.ts'
import type { ArticleView } from './article-page.tsx'

const named = (name: string, value: string | null) =>
  value === null ? [] : [{ '@type': 'PropertyValue', name, value }]

/** A document as machines read it. */
export function articleData(shell: SiteShell, view: ArticleView): StructuredData {
  const { origin } = shell
  const minute = (text: string) => `${text.replace(' ', 'T')}:00+08:00`
  const changed = view.history[0]
  return {
    '@type': 'Article',
    headline: view.title,
    url: `${origin}${view.path}`,
    mainEntityOfPage: `${origin}${view.path}`,
    identifier: [...named('索引号', view.indexNumber), ...named('文号', view.documentNumber)],
    dateCreated: view.madeOn ?? undefined,
    datePublished: minute(view.publishedAt),
    dateModified: view.history.length > 1 ? changed?.day : undefined,
    description: view.summary || undefined,
    keywords: view.keywords,
    articleSection: view.column.name,
    genre: view.genre,
    about: view.theme,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    author: organName(shell),
    publisher: organName(shell),
    associatedMedia: view.attachments.map(({ name, href }) => ({
      '@type': 'MediaObject',
      name,
      contentUrl: `${origin}${href}`,
    })),
  }
}

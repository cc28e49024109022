import { minuteAt } from '#kernel/clock.ts'
import type { PublishedArticle } from '#modules/articles/index.ts'
import type { ArticleData } from '#modules/portal/index.ts'

/** A document with what its data file says of it; that is missing for a moment while pages are being written. */
export interface PlatformArticle {
  row: PublishedArticle
  data: ArticleData | undefined
}

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
const flag = (is: boolean) => (is ? 1 : 0)

/** A document in the fields of the provincial catalogue platform. */
export function platformArticle(origin: string, { row, data }: PlatformArticle, category: number) {
  return {
    id: row.position,
    title: row.title,
    document_number: row.documentNumber ?? '',
    identifier: row.indexNumber,
    publisher: data?.publisher ?? '',
    keywords: row.keywords.join(','),
    date: row.madeOn === null ? 0 : seconds(`${row.madeOn}T00:00:00+08:00`),
    created_at: `${minuteAt(new Date(row.publishedAt))}:00`,
    display_publish_time: seconds(row.publishedAt),
    abstract: row.summary,
    classify_main: category,
    classify_main_name: data?.column.name ?? '',
    classify_genre_name: row.genre,
    classify_theme_name: row.theme,
    url: `${origin}${row.path}`,
    post_url: `${origin}${row.path}`,
    is_expired: flag(data?.validity === 'lapsed'),
    is_abolished: flag(data?.validity === 'repealed'),
    attachment: (data?.files ?? []).map(({ name, url, bytes }) => ({ name, url, size: bytes })),
    relation: '',
  }
}

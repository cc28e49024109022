import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { articles } from './api.ts'
import { ArticleView } from './article-view.tsx'

/** One article: its text, its next steps, its history. */
export function ArticlePage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(articles.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  const shown = query.data?.working ?? query.data?.live ?? query.data?.editions.at(-1)
  return (
    <Page title={shown?.title ?? '稿件'} sub={<Link to={to('articles')}>全部稿件</Link>}>
      <Loaded query={query}>{(article) => <ArticleView key={article.id} article={article} />}</Loaded>
    </Page>
  )
}

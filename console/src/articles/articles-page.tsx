import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { articles } from './api.ts'
import { ArticleFilters } from './article-filters.tsx'
import { ArticlesTable } from './articles-table.tsx'
import { useFilter } from './use-filter.ts'

/** The articles of the organ. */
export function ArticlesPage() {
  const { organ, allows, to } = useOrgan()
  const [filter, setFilter] = useFilter()
  const query = useQuery(
    articles.ask.list.queryOptions({
      input: { organ: organ.id, ...filter },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="稿件"
      sub="起草、三审、发布、撤回；已发布的稿件再修改时，网站上仍是原来的版本，直到新版审过。"
      actions={
        <>
          {allows('article.import') && (
            <Link to={to('imports')}>
              <Button tabIndex={-1}>导入历史信息</Button>
            </Link>
          )}
          {allows('archive.read') && (
            <Link to={to('look-back')}>
              <Button tabIndex={-1}>回头查</Button>
            </Link>
          )}
          {allows('article.write') && (
            <Link to={to('articles/new')}>
              <Button type="primary" tabIndex={-1}>
                写稿
              </Button>
            </Link>
          )}
        </>
      }
    >
      <Sheet>
        <ArticleFilters filter={filter} change={setFilter} />
        <Loaded query={query}>
          {(page) => <ArticlesTable page={page} turn={(number) => setFilter({ ...filter, page: number })} />}
        </Loaded>
      </Sheet>
    </Page>
  )
}

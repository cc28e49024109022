import { useSearchParams } from 'react-router'
import { type ArticleFilter, readFilter, writeFilter } from './article-filter.ts'

/** What the list is narrowed to, kept in the address so that going back finds it again. */
export function useFilter(): [ArticleFilter, (filter: ArticleFilter) => void] {
  const [params, setParams] = useSearchParams()
  return [readFilter(params), (filter) => setParams(writeFilter(filter), { replace: true })]
}

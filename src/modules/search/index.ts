export { followSearch, SEARCH_TOPIC } from './index-article.ts'
export { isSearchable } from './is-searchable.ts'
export { registerSearchPages } from './pages/register-search-pages.tsx'
export { searchCss } from './pages/search-css.ts'

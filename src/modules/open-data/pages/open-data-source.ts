import type { PageSource } from '#modules/portal/index.ts'
import { apiPage } from './api-page.tsx'

/** The page that describes the reading interface. */
export const openDataSource: PageSource = {
  key: 'open-data',
  async pages(_, organ) {
    return { write: organ.site ? [apiPage(organ, organ.site.path)] : [] }
  },
}

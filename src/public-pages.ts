import { gazetteCss, gazetteSource } from '#modules/gazette/index.ts'
import { guidesCss, guidesSource } from '#modules/guides/index.ts'
import type { PageSource } from '#modules/portal/index.ts'

/** What modules bring to the published sites: their pages, and the style of these. */
export const PUBLIC_PAGES: { sources: PageSource[]; extraCss: string[] } = {
  sources: [guidesSource, gazetteSource],
  extraCss: [guidesCss, gazetteCss],
}

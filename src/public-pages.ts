import { reportsCss, reportsSource } from '#modules/annual-report/index.ts'
import { boardsCss, boardsSource } from '#modules/boards/index.ts'
import { consultationCss, consultationSource } from '#modules/consultation/index.ts'
import { disclosureLogSource } from '#modules/disclosure-log/index.ts'
import { gazetteCss, gazetteSource } from '#modules/gazette/index.ts'
import { guidesCss, guidesSource } from '#modules/guides/index.ts'
import { messagePages, messagesCss } from '#modules/messages/index.ts'
import { mediaSource } from '#modules/monitoring/index.ts'
import { openDataCss, openDataSource } from '#modules/open-data/index.ts'
import { phoneCss } from '#modules/phone/index.ts'
import type { PageSource } from '#modules/portal/index.ts'
import { searchCss } from '#modules/search/index.ts'
import { tradingCss, tradingSource } from '#modules/trading/index.ts'

/** What modules bring to the published sites: their pages, and the style of these. */
export const PUBLIC_PAGES: { sources: PageSource[]; extraCss: string[] } = {
  sources: [
    consultationSource,
    guidesSource,
    gazetteSource,
    boardsSource,
    messagePages,
    disclosureLogSource,
    tradingSource,
    mediaSource,
    reportsSource,
    openDataSource,
  ],
  extraCss: [
    boardsCss,
    consultationCss,
    guidesCss,
    gazetteCss,
    messagesCss,
    openDataCss,
    phoneCss,
    reportsCss,
    searchCss,
    tradingCss,
  ],
}

import type { Issue } from './issue.ts'

type Numbered = Pick<Issue, 'year' | 'number'>

/** Where all issues of a site are found. */
export const gazettePath = (site: string) => `${site}gazette/`

/** Where one issue is read: `<site>gazette/2026-1.html`. */
export const issuePath = (site: string, { year, number }: Numbered) =>
  `${gazettePath(site)}${year}-${number}.html`

/** Where one issue is fetched as PDF. */
export const issueFilePath = (site: string, issue: Numbered) =>
  `${site}files/gazette-${issue.year}-${issue.number}/${encodeURIComponent(`公报${issue.year}年第${issue.number}期.pdf`)}`

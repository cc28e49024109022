import type { Site } from '#modules/organs/index.ts'

type Place = Pick<Site, 'path'>

/** Where the public pages about yearly reports stand. */
export const reportPaths = {
  list: (site: Place) => `${site.path}disclosure/reports.html`,
  /** Where anybody may have a report checked. */
  check: (site: Place) => `${site.path}disclosure/check-report`,
  /** All years together, with charts. */
  history: (site: Place) => `${site.path}disclosure/reports/`,
  /** The versions of one year's report. */
  year: (site: Place, year: number) => `${site.path}disclosure/reports/${year}.html`,
  /** One version as it was published, at an address that stays. */
  version: (site: Place, year: number, number: number) =>
    `${site.path}disclosure/reports/${year}-${number}.html`,
  /** A file of a version. */
  file: (site: Place, { year, number }: { year: number; number: number }, name: string) =>
    `${site.path}files/report-${year}-${number}/${encodeURIComponent(name)}`,
} as const

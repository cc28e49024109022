import type { Site } from '#modules/organs/index.ts'

type Place = Pick<Site, 'path'>

/** Where the public pages about yearly reports stand. */
export const reportPaths = {
  list: (site: Place) => `${site.path}disclosure/reports.html`,
  /** Where anybody may have a report checked. */
  check: (site: Place) => `${site.path}disclosure/check-report`,
} as const

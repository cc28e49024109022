const SHORT = 12

const root = (site: string) => `${site}boards/`

/** Where all boards of a site are found. */
export const boardsPath = root

/** Where one board is read. */
export const boardPath = (site: string, id: string) => `${root(site)}${id.slice(0, SHORT)}.html`

/** Where a screen in a hall shows one board. */
export const screenPath = (site: string, id: string) => `${site}screen/${id.slice(0, SHORT)}`

/** Where a poster of its own words is read. */
export const posterPath = (site: string, id: string) => `${root(site)}p-${id.slice(0, SHORT)}.html`

/** Where a poster is fetched as PDF. */
export const posterFilePath = (site: string, id: string, title: string) =>
  `${site}files/poster-${id.slice(0, SHORT)}/${encodeURIComponent(`${title}.pdf`)}`

import type { Site } from '#modules/organs/index.ts'
import type { FeedForm } from '../feeds/feed.ts'

type Place = Pick<Site, 'path'>

/** Where the same document as at this address is read by programs. */
export const dataPath = (path: string) => path.replace(/\.html$/, '.json')

/** Where the pages of a site stand; those of articles are given by the articles themselves. */
export const paths = {
  home: (site: Place) => site.path,
  /** A column's list, or the page of a group of columns. */
  column: (site: Place, key: string) => `${site.path}${key}/`,
  /** A list page; numbers count from the oldest. */
  list: (site: Place, key: string, number: number) => `${site.path}${key}/${number}.html`,
  /** Where the site notes that a column moved, for readers who come to its old address. */
  moved: (site: Place, key: string) => `${site.path}${key}/moved.json`,
  organisation: (site: Place) => `${site.path}organisation/`,
  disclosure: (site: Place) => `${site.path}disclosure/`,
  guide: (site: Place) => `${site.path}disclosure/guide.html`,
  content: (site: Place) => `${site.path}disclosure/content.html`,
  /** The catalogue of what is public: by theme, genre, department and area. */
  catalogue: (site: Place) => `${site.path}catalogue/`,
  /** One view of it. */
  catalogueView: (site: Place, key: string) => `${site.path}catalogue/${key}/`,
  /** What the site is, in English. */
  english: (site: Place) => `${site.path}en/`,
  /** How to apply, in English. */
  englishApply: (site: Place) => `${site.path}en/apply.html`,
  /** All that can be read and done here, on one page. */
  map: (site: Place) => `${site.path}map/`,
  /** Shown instead of forms and searches while they cannot answer. */
  maintenance: (site: Place) => `${site.path}maintenance.html`,
  reports: (site: Place) => `${site.path}disclosure/reports.html`,
  /** The yearly reports of all years together, their versions and data. */
  reportHistory: (site: Place) => `${site.path}disclosure/reports/`,
  /** Where anybody may have a yearly report checked. */
  checkReport: (site: Place) => `${site.path}disclosure/check-report`,
  /** What was ever public of a document, with its hashes; `article` is the path of its page. */
  evidence: (site: Place, article: string) =>
    `${site.path}evidence/${article.slice(article.lastIndexOf('/') + 1)}`,
  ledger: (site: Place) => `${site.path}ledger/`,
  checkpoints: (site: Place) => `${site.path}ledger/checkpoints.json`,
  notFound: (site: Place) => `${site.path}404.html`,
  /** What residents may find; `q` is what they typed. */
  search: (site: Place) => `${site.path}search`,
  apply: (site: Place) => `${site.path}apply`,
  answers: (site: Place) => `${site.path}disclosure-log/`,
  track: (site: Place) => `${site.path}track`,
  /** The form for letters to the organ, and where their answers are looked up. */
  mailbox: (site: Place) => `${site.path}mail`,
  mailboxTrack: (site: Place) => `${site.path}mail/track`,
  /** Who answers the telephone today. */
  duty: (site: Place) => `${site.path}duty`,
  /** What is new in a column, or on the whole site, for programs. */
  feed: (site: Place, form: FeedForm, column?: string) =>
    `${site.path}${column === undefined ? '' : `${column}/`}feed.${form}`,
  /** How to follow the site and take its data along. */
  openData: (site: Place) => `${site.path}open-data/`,
  /** The form to be told by e-mail. */
  subscribe: (site: Place) => `${site.path}subscribe`,
  /** A file of the bulk download. */
  bulk: (site: Place, file: string) => `${site.path}open-data/${file}`,
  openDataApi: (site: Place) => `${site.path}open-data/api.html`,
  sitemap: (site: Place) => `${site.path}sitemap.xml`,
  sitemapPart: (site: Place, part: string) => `${site.path}sitemap/${part}.xml`,
}

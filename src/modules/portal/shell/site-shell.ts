import { COLUMN_GROUPS, type Column, type Directory, type Organ, type Site } from '#modules/organs/index.ts'
import type { Outward } from '../leaving/leaving.ts'
import { themeSheet } from '../style/theme.ts'
import { paths } from './paths.ts'

/** What the frame of every page of a site shows. */
export interface SiteShell {
  organ: Organ
  site: Site
  /** The organ above, when it has a site: the way back up. */
  above: { name: string; path: string } | undefined
  navigation: NavigationEntry[]
  /** Address of the stylesheet. */
  stylesheet: string
  /** Address of the site's own colours, when it chose some. */
  theme: string | undefined
  /** Address residents use, without a slash at the end. */
  origin: string
  /** What links off the government's websites pass by. */
  outward: Outward
}

/** One entry of the main navigation; `groups` says which columns stand under it. */
export interface NavigationEntry {
  key: string
  name: string
  href: string
}

// These two have content of their own, so they stand in the navigation even without a column.
const ALWAYS = new Set(['organisation', 'disclosure'])

/** The columns of a group, in the organ's order. */
export function columnsOf(site: Site, group: string): Column[] {
  return site.columns.filter((column) => column.group === group)
}

function navigationOf(organ: Organ, site: Site): NavigationEntry[] {
  const groups = COLUMN_GROUPS.filter(({ key }) => ALWAYS.has(key) || columnsOf(site, key).length > 0)
  return [
    { key: 'home', name: '首页', href: paths.home(site) },
    ...groups.map(({ key, name }) => ({ key, name: name(organ), href: paths.column(site, key) })),
  ]
}

/** The frame of an organ's site; undefined when the organ has none. */
export function siteShell(input: {
  directory: Directory
  organ: Organ
  stylesheet: string
  origin: string
  outward: Outward
}): SiteShell | undefined {
  const { directory, organ, stylesheet, origin, outward } = input
  if (!organ.site) return undefined
  const parent = organ.parent === null ? undefined : directory.find(organ.parent)
  return {
    organ,
    site: organ.site,
    above: parent?.site ? { name: parent.name, path: parent.site.path } : undefined,
    navigation: navigationOf(organ, organ.site),
    stylesheet,
    theme: themeSheet(organ.site)?.href,
    origin,
    outward,
  }
}

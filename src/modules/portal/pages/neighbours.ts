import { type Column, groupName } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import type { Breadcrumb } from '../shell/site-page.tsx'
import { columnsOf, type SiteShell } from '../shell/site-shell.ts'
import type { Neighbours } from './beside.tsx'
import { disclosureSections, REPORTS } from './disclosure-sections.ts'

/** The disclosure pages' neighbours: the four sections, and the application as the next step. */
export function disclosureNeighbours(shell: SiteShell, path: string): Neighbours {
  const catalogue = { name: '政府信息公开目录', href: paths.catalogue(shell.site) }
  const links = [...disclosureSections(shell), catalogue].map(({ name, href }) => ({
    ...{ name, href },
    current: href === path,
  }))
  return { name: '政府信息公开', links, next: { name: '依申请公开', href: paths.apply(shell.site) } }
}

/** The columns of the same group; those of the disclosure pages stand among the four sections. */
export function columnNeighbours(shell: SiteShell, column: Pick<Column, 'key' | 'group'>): Neighbours {
  const path = paths.column(shell.site, column.key)
  if (column.group === 'disclosure') return disclosureNeighbours(shell, path)
  const siblings = columnsOf(shell.site, column.group)
  const links = siblings.map(({ name, key }) => ({
    name,
    href: paths.column(shell.site, key),
    current: key === column.key,
  }))
  return { name: groupName(shell.organ, column.group) ?? '栏目', links }
}

/** The way to a column: through its group, unless the group is the column itself. */
export function columnTrail(shell: SiteShell, column: Column): Required<Breadcrumb>[] {
  const own = { name: column.name, href: columnAddress(shell, column) }
  const group = groupName(shell.organ, column.group)
  if (group === undefined || column.key === column.group) return [own]
  return [{ name: group, href: paths.column(shell.site, column.group) }, own]
}

/** Where a column is read: the yearly reports have their own page. */
export function columnAddress(shell: SiteShell, column: Pick<Column, 'key'>): string {
  return column.key === REPORTS ? paths.reports(shell.site) : paths.column(shell.site, column.key)
}

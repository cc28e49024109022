import { groupName, standingColumn } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import type { Press } from './press.ts'

/** Where readers are led who come to the address of a column that is in the recycle bin. */
function ledTo({ shell }: Press, key: string, group: string): string {
  const column = standingColumn(shell.site, key)
  if (column) return paths.column(shell.site, column.key)
  const section = shell.navigation.find((entry) => entry.key === group)
  return section && groupName(shell.organ, group) ? section.href : paths.home(shell.site)
}

/**
 * Takes away the lists of columns in the recycle bin and leaves word where they moved, so that no address that was
 * ever given out leads nowhere; a column that came back has its address for itself again.
 */
export async function writeMovedColumns(press: Press): Promise<void> {
  const { site } = press.shell
  for (const { column } of site.binned ?? []) {
    const { key, group } = column
    // Where its pages began is kept: they count on from there when the column comes back.
    await press.folder.keepOnly(paths.column(site, key), [`${paths.column(site, key)}pages.json`])
    await press.folder.writePage(paths.moved(site, key), JSON.stringify({ to: ledTo(press, key, group) }))
  }
  for (const { key } of site.columns) await press.folder.removeFile(paths.moved(site, key))
}

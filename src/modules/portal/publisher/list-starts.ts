import { paths } from '../shell/paths.ts'
import type { Starts } from './list-numbering.ts'
import type { Press } from './press.ts'

/** Where a column's pages begin, kept beside them: numbering that readers hold on to must outlive withdrawals. */
const addressOf = (press: Press, column: string) => `${paths.column(press.shell.site, column)}pages.json`

/** Reads where the pages of a column begin; none when it was never written. */
export async function readStarts(press: Press, column: string): Promise<Starts> {
  const text = await press.folder.read(addressOf(press, column))
  return text === undefined ? [] : (JSON.parse(text) as number[])
}

/** Keeps where the pages of a column begin. */
export function writeStarts(press: Press, column: string, starts: Starts): Promise<void> {
  return press.folder.writePage(addressOf(press, column), JSON.stringify(starts))
}

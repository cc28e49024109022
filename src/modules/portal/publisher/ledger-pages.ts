import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minuteAt } from '#kernel/clock.ts'
import { checkpointsOf, type PublishedCheckpoints } from '#kernel/ledger/index.ts'
import { type CheckpointView, ledgerPage } from '../pages/ledger-page.tsx'
import { paths } from '../shell/paths.ts'
import type { Press } from './press.ts'

const NEWEST_SHOWN = 30

/** What `checkpoints.json` holds. */
interface PublishedFile {
  organ: string
  checkpoints: CheckpointView[]
}

/** Publishes the checkpoints of an organ's ledger: a file for programs, a page for people. */
export async function writeLedger(press: Press): Promise<void> {
  const { shell } = press
  const checkpoints = (await checkpointsOf(press.ctx.db, press.organ)).map(
    ({ number, at, root, streams, prevHash, hash }): CheckpointView => ({
      number,
      at,
      root,
      streams,
      prevHash,
      hash,
    }),
  )
  const file: PublishedFile = { organ: press.organ, checkpoints }
  await press.folder.writePage(paths.checkpoints(shell.site), `${JSON.stringify(file)}\n`)
  const newest = checkpoints
    .slice(-NEWEST_SHOWN)
    .reverse()
    .map((checkpoint) => ({ ...checkpoint, at: minuteAt(new Date(checkpoint.at)) }))
  await press.folder.writePage(paths.ledger(shell.site), ledgerPage(shell, newest))
}

async function publishedFile(path: string): Promise<PublishedFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as PublishedFile)
}

/** The checkpoints as the site in this folder publishes them, for comparison with the ledger. */
export async function publishedCheckpoints(siteFolder: string): Promise<PublishedCheckpoints> {
  const entries = await readdir(siteFolder, { withFileTypes: true }).catch(() => [])
  const sites = ['', ...entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)]
  const published: PublishedCheckpoints = new Map()
  for (const site of sites) {
    const found = await publishedFile(join(siteFolder, site, 'ledger', 'checkpoints.json'))
    if (found) published.set(found.organ, found.checkpoints)
  }
  return published
}

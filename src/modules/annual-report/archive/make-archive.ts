import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Context, today } from '#kernel/context.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { formatDay } from '#law/index.ts'
import type { ArchiveProgress } from '../collection-contract.ts'
import { type LoadedCounty, loadCounty } from '../county/load-county.ts'
import { archiveEntries, type ManifestLine } from './archive-entries.ts'
import { archiveIndex } from './archive-index.tsx'
import { reportsToPack } from './archived-reports.ts'
import { type ArchiveFile, openArchive } from './write-archive.ts'

const KEPT_MS = 60 * 60 * 1000
const NOTHING: ArchiveProgress = { state: 'none', done: 0, total: 0, at: '', bytes: 0 }

interface Work {
  progress: ArchiveProgress
  folder: string
}

/** One archive for each county and year: being made, or waiting to be fetched. */
const works = new Map<string, Work>()
const keyOf = (organ: string, year: number) => `${organ} ${year}`

async function forget(key: string, work: Work): Promise<void> {
  if (works.get(key) === work) works.delete(key)
  await rm(work.folder, { recursive: true, force: true })
}

const text = (path: string, content: string) => ({
  path,
  bytes: new Uint8Array(Buffer.from(content)),
  packed: false,
})

/** Writes every report, then the manifest and the index, which know them all. */
async function fill(
  ctx: Context,
  file: ArchiveFile,
  { loaded, year, progress }: { loaded: LoadedCounty; year: number; progress: ArchiveProgress },
) {
  const lines: ManifestLine[] = []
  let begun = 0
  const told = (organ: string) => {
    progress.done = begun
    begun += 1
    progress.at = organ
  }
  for await (const { line, ...entry } of archiveEntries(ctx, loaded, year, told)) {
    await file.add(entry)
    lines.push(line)
    progress.bytes += line.bytes
  }
  progress.done = begun
  const county = loaded.county.name
  const day = today(ctx)
  const manifest = { county, year, day, files: lines }
  await file.add(text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`))
  await file.add(text('index.html', archiveIndex({ county, year, day: formatDay(day), lines })))
}

async function make(ctx: Context, loaded: LoadedCounty, year: number, work: Work): Promise<void> {
  const file = openArchive(join(work.folder, 'archive.zip'))
  try {
    await fill(ctx, file, { loaded, year, progress: work.progress })
    work.progress.bytes = await file.end()
    work.progress.state = 'ready'
  } catch (error) {
    file.abandon()
    ctx.log.error({ err: error }, 'archive of reports failed')
    work.progress.state = 'failed'
    work.progress.at =
      error instanceof Refusal ? error.message : '打包时出错，请再试一次；仍不行请联系管理员。'
  }
}

/** Begins to pack all reports of a year; one that is being packed goes on. It is kept for an hour. */
export async function makeArchive(ctx: Context, organ: string, year: number): Promise<ArchiveProgress> {
  const key = keyOf(organ, year)
  const before = works.get(key)
  if (before?.progress.state === 'running') return { ...before.progress }
  const loaded = await loadCounty(ctx, organ, [year])
  const total = reportsToPack(loaded, year)
  if (total === 0) throw new Refusal('这个年度还没有一份报告可以打包。', 'conflict')
  if (before) await forget(key, before)
  const work: Work = {
    progress: { ...NOTHING, state: 'running', total },
    folder: await mkdtemp(join(tmpdir(), 'gongkai-archive-')),
  }
  works.set(key, work)
  void make(ctx, loaded, year, work)
  setTimeout(() => void forget(key, work), KEPT_MS).unref()
  return { ...work.progress }
}

/** How far the archive of a year has come. */
export function archiveProgress(organ: string, year: number): ArchiveProgress {
  return { ...(works.get(keyOf(organ, year))?.progress ?? NOTHING) }
}

/** The archive as a file that is read from disk while it is sent. */
export async function archiveFile(organ: string, year: number): Promise<File> {
  const work = works.get(keyOf(organ, year))
  if (work?.progress.state !== 'ready') throw new NotFound('打包好的文件（请先打包）')
  const type = 'application/zip'
  const blob = await openAsBlob(join(work.folder, 'archive.zip'), { type })
  return new File([blob], `${year}年度各单位年度报告.zip`, { type })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Context, today } from '#kernel/context.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { formatDay } from '#law/index.ts'
import { loadCounty } from '../county/load-county.ts'
import { archiveEntries, type ManifestLine } from './archive-entries.ts'
import { archiveIndex } from './archive-index.tsx'
import { type ArchiveRow, archiveRow, moveArchive, nextArchive } from './archive-store.ts'
import { ARCHIVE_TOPIC } from './make-archive.ts'
import { type ArchiveFile, openArchive } from './write-archive.ts'

type GoesOn = () => boolean

const text = (path: string, content: string) => ({
  path,
  bytes: new Uint8Array(Buffer.from(content)),
  packed: false,
})

/** Writes every report, then the manifest and the index, which know them all; false when the program stops. */
async function fill(ctx: Context, file: ArchiveFile, row: ArchiveRow, goesOn: GoesOn): Promise<boolean> {
  const { organ_id: organ, year } = row
  const loaded = await loadCounty(ctx, organ, [year])
  const lines: ManifestLine[] = []
  const told = (at: string, done: number) => moveArchive(ctx.db, row, { at, done })
  for await (const { line, ...entry } of archiveEntries(ctx, loaded, year, told)) {
    if (!goesOn()) return false
    await file.add(entry)
    lines.push(line)
  }
  const county = loaded.county.name
  const day = today(ctx)
  const manifest = { county, year, day, files: lines }
  await file.add(text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`))
  await file.add(text('index.html', archiveIndex({ county, year, day: formatDay(day), lines })))
  return true
}

/** Keeps the packed file in the place of the one before. */
async function keep(ctx: Context, row: ArchiveRow, path: string, bytes: number): Promise<void> {
  const before = (await archiveRow(ctx.db, row.organ_id, row.year))?.file
  const file = await ctx.files.take(path)
  const made_at = ctx.clock.now().toISOString()
  await moveArchive(ctx.db, row, { state: 'ready', done: row.total, at: '', bytes, file, made_at })
  if (before && before !== file) await ctx.files.drop(before)
}

async function pack(ctx: Context, row: ArchiveRow, goesOn: GoesOn): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-archive-'))
  const path = join(folder, 'archive.zip')
  const file = openArchive(path)
  try {
    if (await fill(ctx, file, row, goesOn)) await keep(ctx, row, path, await file.end())
    else file.abandon()
  } catch (error) {
    file.abandon()
    ctx.log.error({ err: error }, 'archive of reports failed')
    const at = error instanceof Refusal ? error.message : '打包时出错，请再试一次；仍不行请联系管理员。'
    await moveArchive(ctx.db, row, { state: 'failed', at })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Packs the archives that were asked for, one after the other; one that was cut short is begun anew. */
export async function carryOnArchives(ctx: Context, goesOn: GoesOn = () => true): Promise<void> {
  await passOn(ctx, ARCHIVE_TOPIC, async () => {})
  for (let row = await nextArchive(ctx.db); row && goesOn(); row = await nextArchive(ctx.db))
    await pack(ctx, row, goesOn)
}

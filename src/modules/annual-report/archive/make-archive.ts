import { openAsBlob } from 'node:fs'
import { type Context, inTransaction } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { ArchiveProgress } from '../collection-contract.ts'
import { loadCounty } from '../county/load-county.ts'
import { archiveRow, askForArchive } from './archive-store.ts'
import { reportsToPack } from './archived-reports.ts'

/** Under this topic it is told that an archive was asked for. */
export const ARCHIVE_TOPIC = 'report-archive'

const TYPE = 'application/zip'

/** Asks that all reports of a year be packed; an archive that is being packed goes on. */
export async function makeArchive(ctx: Context, organ: string, year: number): Promise<ArchiveProgress> {
  const total = reportsToPack(await loadCounty(ctx, organ, [year]), year)
  if (total === 0) throw new Refusal('这个年度还没有一份报告可以打包。', 'conflict')
  await inTransaction(ctx, async (inside) => {
    await askForArchive(inside.db, organ, year, { total, at: inside.clock.now().toISOString() })
    await announce(inside, ARCHIVE_TOPIC, organ, String(year))
  })
  return archiveProgress(ctx, organ, year)
}

/** How far the archive of a year has come. */
export async function archiveProgress(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
): Promise<ArchiveProgress> {
  const row = await archiveRow(ctx.db, organ, year)
  if (!row) return { state: 'none', done: 0, total: 0, at: '', bytes: 0, madeAt: null }
  const { state, done, total, at, bytes, made_at } = row
  const madeAt = made_at === null ? null : new Date(made_at).toISOString()
  return { state, done, total, at, bytes, madeAt }
}

/** The archive as a file that is read from disk while it is sent. */
export async function archiveFile(
  ctx: Pick<Context, 'db' | 'files'>,
  organ: string,
  year: number,
): Promise<File> {
  const row = await archiveRow(ctx.db, organ, year)
  if (row?.state !== 'ready' || row.file === null) throw new NotFound('打包好的文件（请先打包）')
  const blob = await openAsBlob(ctx.files.pathOf(row.file), { type: TYPE })
  return new File([blob], `${year}年度各单位年度报告.zip`, { type: TYPE })
}

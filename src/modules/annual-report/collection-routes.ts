import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { archiveFile, archiveProgress, makeArchive } from './archive/make-archive.ts'
import { checkIsolated } from './checking/check-isolated.ts'
import { collectionContract } from './collection-contract.ts'
import { answerFailure, withdrawPart } from './county/actions/answer-failure.ts'
import { listOrgan, setCollectingDay, strikeOrgan } from './county/actions/change-roster.ts'
import { enterCells } from './county/actions/enter-cells.ts'
import { importNamed, importPart } from './county/actions/import-part.ts'
import { openCollection } from './county/actions/open-collection.ts'
import { remindOrgans } from './county/actions/remind-organs.ts'
import { rollUpReports } from './county/actions/roll-up-reports.ts'
import { collectionView } from './county/collection-view.ts'
import { comparison } from './county/comparison.ts'
import { partFile } from './county/part-file.ts'
import { rosterView } from './county/roster-view.ts'

const os = implement(collectionContract).$context<ApiContext>().use(guard)

/** Does it, and says that it is done. */
const doing = async (work: Promise<unknown>) => {
  await work
  return { ok: true } as const
}

/** The same command with its file as bytes. */
const withBytes = async <T extends { file: File }>({ file, ...asked }: T) => ({
  ...asked,
  file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
})

/** The console's interface to the reports a county collects. */
export const collectionRoutes = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => collectionView(ctx, input.organ, input.year)),
  compare: os.compare.handler(({ context: { ctx }, input }) => comparison(ctx, input.organ, input.year)),
  roster: os.roster.handler(({ context: { ctx }, input }) => rosterView(ctx, input.organ)),
  partFile: os.partFile.handler(({ context: { ctx }, input: { organ, year, part } }) =>
    partFile(ctx, organ, year, part),
  ),
  open: os.open.handler(({ context: { ctx }, input }) => doing(openCollection(ctx, input))),
  importPart: os.importPart.handler(async ({ context: { ctx }, input }) =>
    doing(importPart(ctx, await withBytes(input), checkIsolated)),
  ),
  importNamed: os.importNamed.handler(async ({ context: { ctx }, input }) =>
    importNamed(ctx, await withBytes(input), checkIsolated),
  ),
  enterCells: os.enterCells.handler(({ context: { ctx }, input }) => doing(enterCells(ctx, input))),
  answerFailure: os.answerFailure.handler(({ context: { ctx }, input }) => doing(answerFailure(ctx, input))),
  withdrawPart: os.withdrawPart.handler(({ context: { ctx }, input }) => doing(withdrawPart(ctx, input))),
  remind: os.remind.handler(({ context: { ctx }, input: { parts, ...asked } }) =>
    remindOrgans(ctx, parts ? { ...asked, parts } : asked),
  ),
  rollUp: os.rollUp.handler(({ context: { ctx }, input }) => rollUpReports(ctx, input)),
  listOrgan: os.listOrgan.handler(({ context: { ctx }, input }) => listOrgan(ctx, input)),
  strikeOrgan: os.strikeOrgan.handler(({ context: { ctx }, input }) => doing(strikeOrgan(ctx, input))),
  setDay: os.setDay.handler(({ context: { ctx }, input }) => doing(setCollectingDay(ctx, input))),
  makeArchive: os.makeArchive.handler(({ context: { ctx }, input }) =>
    makeArchive(ctx, input.organ, input.year),
  ),
  archive: os.archive.handler(({ context: { ctx }, input }) => archiveProgress(ctx, input.organ, input.year)),
  archiveFile: os.archiveFile.handler(({ context: { ctx }, input }) =>
    archiveFile(ctx, input.organ, input.year),
  ),
})

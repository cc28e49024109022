import type { Context } from '#kernel/context.ts'
import { act, findCase } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import type { Checked, CheckJob } from '../../checking/check-job.ts'
import { namesOrgan, organNamedIn, PART_BASIS, yearInText } from '../../rules/collected-part.ts'
import { cellsOf, unreadCells } from '../../rules/roll-up.ts'
import { collectionProcedure, type ImportedPart } from '../collection.ts'
import { collectionId, rosterOf } from '../load-county.ts'
import { type OutsideOrgan, reportsOn } from '../roster.ts'
import { begun } from './open-collection.ts'

const LONGEST_NAME = 120
const ODD = /[\p{Cc}\p{Cf}\\/]/gu

/** A file's name without what could turn text round or lead out of a folder. */
const cleanName = (name: string) => name.replace(ODD, '·').slice(-LONGEST_NAME)

interface Asked {
  organ: string
  year: number
  part: string
  key: string
  file: { name: string; bytes: Uint8Array }
  /** What a later version corrects. */
  note: string
}

/** How a file is read: in a process apart for those of strangers. */
export type ReadFile = (job: CheckJob) => Promise<Checked>

const wrongFile = (message: string) => new Refusal(message, 'invalid', [{ field: 'file', message }])

const unreadableFile = (name: string, problems: readonly string[]) =>
  wrongFile(`“${name}”：${problems.slice(0, 3).join('；')}`)

/** The report in a file, or a refusal that says what is wrong with the file. */
async function readPart({ file, year }: Asked, organ: OutsideOrgan, read: ReadFile) {
  const { check, read: report } = await read({ report: file.bytes, previous: null })
  if (!check.readable) throw unreadableFile(file.name, check.problems)
  if (!report) throw wrongFile(`“${file.name}”读不出来，请重新保存后再选。`)
  const written = yearInText(report.opening)
  if (written !== null && written !== year)
    throw wrongFile(`“${file.name}”写的是 ${written} 年度，这里收的是 ${year} 年度，请换一份文件。`)
  const stranger = !namesOrgan(report.opening, organ.name, organ.shortName)
  const warnings = check.warnings.map(({ id, where, detail }) => ({ id, where, detail }))
  if (stranger)
    warnings.unshift({
      id: 'W1',
      where: '标题',
      detail: `文件里没有“${organ.name}”，请核对是不是这个单位的报告`,
    })
  return { check, report, warnings }
}

/**
 * Takes in the published report of an organ outside this installation, read and checked by the checker. It is kept
 * whatever was found; what fails is shown with it and holds it back from the county's own.
 */
export async function importPart(ctx: Context, asked: Asked, readFile: ReadFile): Promise<void> {
  const { organ, year, part, key, file, note } = asked
  begun((await findCase(ctx, collectionProcedure, organ, collectionId(year)))?.state, year)
  const named = (await rosterOf(ctx, organ)).organs.find((one) => one.key === part && reportsOn(one, year))
  if (!named) throw new NotFound('名单里的这个单位')
  const { check, report, warnings } = await readPart(asked, named, readFile)
  const hash = await ctx.files.put(file.bytes)
  const kept: ImportedPart = {
    file: hash,
    fileName: cleanName(file.name),
    form: report.form,
    cells: cellsOf(report.tables),
    unreadCells: report.form === 2019 ? [] : unreadCells(report.tables),
    unread: [...check.unread],
    warnings,
    note,
  }
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    decide({ state }) {
      const before = begun(state, year).imported[part]?.at(-1)
      if (before?.file === hash) throw wrongFile('这份文件已经导入过了，内容完全相同。')
      if (before && note === '')
        throw new Refusal('这个单位已经报过。再导入一份，请写明更正了什么。', 'invalid', [
          { field: 'note', message: '请写明更正了什么。' },
        ])
      const payload = { key: part, name: named.name, part: kept }
      return [{ kind: 'part-imported', payload, basis: [OGI.cite('49.2'), PART_BASIS] }]
    },
  })
}

/** Takes in a report whose organ is told by its title or the file's name. Returns the organ's name. */
export async function importNamed(
  ctx: Context,
  asked: Omit<Asked, 'part'>,
  readFile: ReadFile,
): Promise<{ name: string }> {
  const { organ, year, file } = asked
  const { read, check } = await readFile({ report: file.bytes, previous: null })
  if (!check.readable) throw unreadableFile(file.name, check.problems)
  const organs = (await rosterOf(ctx, organ)).organs.filter((one) => reportsOn(one, year))
  const named = organNamedIn(read?.opening ?? '', file.name, organs)
  if (!named) throw wrongFile(`“${file.name}”看不出是哪个单位的报告，请打开那个单位，单独导入。`)
  await importPart(ctx, { ...asked, part: named.key }, readFile)
  return { name: named.name }
}

import { namesOf } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { may } from '#kernel/permissions.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { applicantOwnWords, caseForStaff, caseWords } from '#modules/applications/index.ts'
import { organById } from '#modules/organs/index.ts'
import { maskLine } from '#modules/personal-data/index.ts'
import { releasedFiles } from '#modules/release/index.ts'
import { type Entry, entryProcedure } from './entry.ts'
import { type EntryText, textsOf } from './entry-text.ts'
import { entryPath } from './public-path.ts'
import { decisionObjection, proposalObjection, withoutApplicant } from './rules/entry.ts'
import { entryRows } from './store.ts'

const PAGE_SIZE = 20
const TITLE_LENGTH = 60
const NO_TEXT: EntryText = { title: '', question: '', answer: '' }

/** One page of all entries of an organ. */
export async function listEntries(ctx: Context, organId: string, turn: Turn = {}) {
  const organ = await organById(ctx, organId)
  const { rows, ...turned } = await entryRows(ctx.db, organId, { ...turn, size: PAGE_SIZE })
  const texts = await textsOf(
    ctx,
    organId,
    rows.map((row) => row.text_ref),
  )
  return {
    ...turned,
    rows: rows.map((row) => ({
      id: row.id,
      number: row.application_number,
      title: texts.get(row.text_ref)?.title ?? '（已销毁）',
      standing: row.standing,
      proposedDay: row.proposed_day,
      publicDay: row.public_day,
      address:
        row.standing === 'public' && row.year && row.value
          ? entryPath(organ, { year: row.year, value: row.value })
          : '',
    })),
  }
}

/** A beginning for whoever proposes: the words of the case without the applicant and without its number. */
async function beginning(ctx: Context, organ: string, id: string, number: string): Promise<EntryText> {
  const { description, answer } = await caseWords(ctx, organ, id)
  const own = await applicantOwnWords(ctx, organ, id)
  const clean = (text: string) =>
    withoutApplicant(text, own)
      .split('\n')
      .filter((line) => !line.includes(number))
      .map((line) => maskLine(line))
      .join('\n')
  const question = clean(description)
  const title = [...question.replace(/\s+/g, ' ')].slice(0, TITLE_LENGTH).join('')
  return { title, question, answer: clean(answer) }
}

async function writtenText(ctx: Context, organ: string, entry: Entry | undefined) {
  if (!entry) return undefined
  return (await textsOf(ctx, organ, [entry.text.vault])).get(entry.text.vault)
}

async function aboutEntry(ctx: Context, organId: string, entry: Entry | undefined) {
  if (!entry) return { standing: null, by: '', day: '', why: '', address: '', chosen: [], mayDecide: false }
  const { standing, proposer, proposedDay, published, why, files } = entry
  const names = await namesOf(ctx.db, [proposer])
  const reason = why && (await unseal(ctx, organId, [why.vault])).get(why.vault)
  const allowed = may(ctx.actor.grants, 'disclosure-log.decide', ctx.lineage(organId))
  const organ = await organById(ctx, organId)
  return {
    standing,
    by: names.get(proposer) ?? '已停用的账号',
    day: published?.day ?? proposedDay,
    why: String(reason?.['text'] ?? ''),
    address: standing === 'public' && published ? entryPath(organ, published.taken) : '',
    chosen: files,
    mayDecide: allowed && (standing !== 'proposed' || decisionObjection(proposer, ctx.actor.id) === null),
  }
}

/** Whether an answer is or may be public, with the words to begin from. */
export async function readEntry(ctx: Context, organ: string, id: string) {
  const { row, number } = await caseForStaff(ctx, organ, id)
  const entry = (await findCase(ctx, entryProcedure, organ, id))?.state
  const obstacle = proposalObjection(row) ?? ''
  const begin = obstacle === '' ? await beginning(ctx, organ, id, number) : NO_TEXT
  const files = obstacle === '' ? await releasedFiles.list(ctx, organ, id) : []
  return {
    obstacle,
    ...(await aboutEntry(ctx, organ, entry)),
    text: (await writtenText(ctx, organ, entry)) ?? begin,
    files: files.map(({ id: file, name }) => ({ id: file, name })),
  }
}

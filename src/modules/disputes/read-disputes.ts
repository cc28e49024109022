import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import { type ClockRow, clocksOfStreams } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { idOf, readCase } from '#kernel/ledger/index.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { type Dispute, disputeProcedure } from './dispute.ts'
import type { RecordedEvent } from './dispute-facts.ts'
import { reasonsInForce } from './dispute-settings.ts'
import { reasonWords, resultWords, wordsOf } from './dispute-words.ts'
import { nextSteps } from './engine/dispute-engine.ts'
import { concludedOf, finalDecision, wantsLesson } from './engine/dispute-state.ts'
import { reckonAll } from './engine/reckoning.ts'
import { STAGES, stageOf } from './engine/stage.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { GROUNDS } from './rules/grounds.ts'
import { type ResultKey, resultsOf } from './rules/results.ts'
import { type DisputeRow, listRows, type Shown } from './store.ts'

const PAGE_SIZE = 20
const ERASED = '（已删除）'

type Due = { label: string; day: Day; late: boolean } | null

const shown = (row: DisputeRow, due: Due) => ({
  id: row.id,
  application: row.application_id,
  applicationNumber: row.application_number,
  kind: row.kind,
  kindLabel: DISPUTE_KINDS[row.kind].label,
  body: row.body,
  caseNumber: row.case_number,
  groundLabel: GROUNDS[row.ground].label,
  stage: row.stage,
  stageLabel: STAGES[row.stage],
  filedDay: row.filed_day,
  due,
  resultLabel: row.result ? resultWords(row.kind, row.result) : '',
  lessonWanted: row.lesson_wanted,
  moved: row.moved,
  concluded: row.outcome && row.concluded_day ? { outcome: row.outcome, day: row.concluded_day } : null,
})

const dueOf = ({ due, definition }: ClockRow, day: Day): Due =>
  due === null ? null : { label: definition.label, day: due, late: due < day }

/** The nearest limit of each dispute of a page: what it has to be done by, and whether that has passed. */
async function duesOf(ctx: Context, organ: string, rows: readonly DisputeRow[]): Promise<Map<string, Due>> {
  const streams = rows.map(({ id }) => ({ organ, stream: `${disputeProcedure.kind}:${id}` }))
  const clocks = await clocksOfStreams(ctx.db, streams)
  // The nearest comes first; it is the one that counts.
  return new Map(clocks.toReversed().map((clock) => [idOf(clock.stream), dueOf(clock, today(ctx))]))
}

/** One page of an organ's reviews and suits. */
export async function listDisputes(
  ctx: Context,
  organ: string,
  { show = 'all', ...turn }: Turn & { show?: Shown | undefined },
) {
  const { rows, ...turned } = await listRows(ctx.db, organ, { ...turn, show, size: PAGE_SIZE })
  const dues = await duesOf(ctx, organ, rows)
  return { rows: rows.map((row) => shown(row, dues.get(row.id) ?? null)), ...turned }
}

async function timelineOf(ctx: Context, organ: string, state: Dispute, events: RecordedEvent[]) {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  const refOf = ({ payload }: RecordedEvent) => ('text' in payload ? payload.text?.vault : undefined)
  const opened = await unseal(
    ctx,
    organ,
    events.flatMap((event) => refOf(event) ?? []),
  )
  const noteOf = (ref: string | undefined) =>
    ref === undefined ? '' : String(opened.get(ref)?.['text'] ?? ERASED)
  return events.map((event) => ({
    kind: event.kind,
    label: wordsOf(event, state.case.kind),
    day: event.day,
    at: event.at,
    who: names.get(event.actor) ?? '已停用的账号',
    note: noteOf(refOf(event)),
    basis: event.basis,
  }))
}

async function sealedTexts(ctx: Context, organ: string, state: Dispute) {
  const refs = [state.matter.vault, state.summary?.vault ?? '', state.lesson?.vault ?? '']
  const opened = await unseal(ctx, organ, refs)
  const [matter = null, summary = null, lesson = null] = refs.map((ref) => {
    const text = opened.get(ref)?.['text']
    return typeof text === 'string' ? text : null
  })
  return { matter, summary, lesson }
}

/** What the engine tells of a dispute: where it stands, every clock day by day, what may be done. */
function standingOf(ctx: Context, state: Dispute) {
  const stage = stageOf(state.case)
  const clocks = reckonAll(state.case, { day: today(ctx), calendar: ctx.calendar() })
  const ours = clocks
    .filter(({ whose, stopped, due }) => whose === 'organ' && !stopped && due !== null)
    .map(({ label, due, standing }) => ({ label, day: due ?? '', late: standing === 'over' }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    stage,
    stageLabel: STAGES[stage],
    due: ours[0] ?? null,
    clocks: clocks.map((clock) => ({ ...clock, days: [...clock.days] })),
    steps: nextSteps(state.case),
    lessonWanted: wantsLesson(state.case),
    moved: state.moved !== null && stage !== 'closed',
    movedDue: state.moved && { from: state.moved.from, to: state.moved.to },
  }
}

async function choicesOf(ctx: Context, organ: string, { case: { kind } }: Dispute) {
  const reasons = await reasonsInForce(ctx, organ, today(ctx))
  const results = Object.keys(resultsOf(kind)) as ResultKey[]
  return {
    results: results.map((value) => ({ value, label: resultWords(kind, value) })),
    reasons: reasons.map(({ key: value, label }) => ({ value, label })),
  }
}

const lessonOf = ({ case: { lesson } }: Dispute, text: string | null) =>
  lesson && { reason: reasonWords(lesson.reason), text, day: lesson.day }

/** One review or suit with what it is about, every clock day by day, and how it went. */
export async function readDispute(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, disputeProcedure, organ, id, '这件复议诉讼')
  if (!state) throw new NotFound('这件复议诉讼')
  const { matter, summary, lesson } = await sealedTexts(ctx, organ, state)
  const { kind, filed } = state.case
  const result = finalDecision(state.case)?.result
  const { application, applicationNumber, body, caseNumber, ground } = state
  return {
    ...{ id, application, applicationNumber, kind, body, caseNumber, matter, summary },
    kindLabel: DISPUTE_KINDS[kind].label,
    groundLabel: GROUNDS[ground].label,
    filedDay: filed,
    resultLabel: result ? resultWords(kind, result) : '',
    concluded: concludedOf(state.case),
    lesson: lessonOf(state, lesson),
    ...standingOf(ctx, state),
    ...(await choicesOf(ctx, organ, state)),
    timeline: await timelineOf(ctx, organ, state, events),
  }
}

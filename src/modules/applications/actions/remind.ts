import { type ClockRow, eachClock } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, type Draft, idOf } from '#kernel/ledger/index.ts'
import { type Day, dueDay, OGI, workdaysBetween } from '#law/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { ApplicationEvent } from '../application-event.ts'
import { caseSettings } from '../case-settings.ts'
import { awaitsRedecision } from '../engine/case-state.ts'
import { escalationOn } from '../rules/escalation.ts'
import { REMIND_AT, reminderStage, WATCH_BASIS } from '../rules/urgency.ts'

const NAMES = ['reply', 'redo'] as const

function leftOf(ctx: Context, due: Day): number {
  const day = today(ctx)
  const left = workdaysBetween(ctx.calendar(), day, due)
  return due < day ? Math.min(left, -1) : left
}

const isOpen = (state: Application | undefined): state is Application =>
  state !== undefined && (!state.outcome || awaitsRedecision(state.case))

type Deciding = (state: Application) => Draft<ApplicationEvent>[]

async function record(
  ctx: Context,
  organ: string,
  id: string,
  key: string,
  decide: Deciding,
): Promise<boolean> {
  const { events } = await act(
    ctx,
    applicationProcedure,
  )({ organ, id, key, decide: ({ state }) => (isOpen(state) ? decide(state) : []) })
  return events.at(-1)?.at === ctx.clock.now().toISOString()
}

async function remindOne(ctx: Context, organ: string, { stream, due }: ClockRow): Promise<boolean> {
  const stage = due === null ? null : reminderStage(leftOf(ctx, due))
  if (stage === null) return false
  const id = idOf(stream)
  return record(ctx, organ, id, `remind:${id}:${due}:${stage}`, () => [
    { kind: 'reminded', payload: { stage }, basis: [...WATCH_BASIS] },
  ])
}

async function escalateOne(ctx: Context, organ: string, row: ClockRow, after: number | null): Promise<void> {
  if (row.due === null || after === null || -leftOf(ctx, row.due) < after) return
  const id = idOf(row.stream)
  await record(ctx, organ, id, `escalate:${id}:${row.due}`, ({ case: { escalated } }) =>
    escalated ? [] : [{ kind: 'escalated', payload: {}, basis: [OGI.cite('46')] }],
  )
}

/**
 * Records, once for each stage a reply's limit has come to, that whoever handles it was reminded; and reports to the
 * leading group what is late by as many workdays as the organ has set.
 */
export async function remindOfApplications(ctx: Context, organ: string): Promise<number> {
  const { escalations } = await caseSettings(ctx, organ)
  const after = escalationOn(escalations, today(ctx))
  const until = dueDay(ctx.calendar(), today(ctx), Math.max(...REMIND_AT))
  let reminded = 0
  for await (const row of eachClock(ctx.db, {
    organ,
    kind: applicationProcedure.kind,
    names: NAMES,
    until,
  })) {
    if (await remindOne(ctx, organ, row)) reminded += 1
    await escalateOne(ctx, organ, row, after)
  }
  return reminded
}

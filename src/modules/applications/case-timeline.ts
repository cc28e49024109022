import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { readCases } from '#kernel/ledger/index.ts'
import { unseal } from '#kernel/vault/vault.ts'
import type { Organ } from '#modules/organs/index.ts'
import { applicationProcedure } from './application.ts'
import type { RecordedEvent } from './application-event.ts'
import { type Naming, wordsOf } from './case-words.ts'

/** The words people wrote with the events of a case, by the sequence of the event. */
export async function textsOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  events: RecordedEvent[],
): Promise<Map<number, string>> {
  const sealed = events.flatMap(({ seq, payload }) =>
    'text' in payload && payload.text ? [{ seq, ref: payload.text.vault }] : [],
  )
  const opened = await unseal(
    ctx,
    organ,
    sealed.map(({ ref }) => ref),
  )
  return new Map(sealed.map(({ seq, ref }) => [seq, String(opened.get(ref)?.['text'] ?? '（已删除）')]))
}

async function numbersOf(ctx: Context, organ: string, events: RecordedEvent[]): Promise<Map<string, string>> {
  const ids = events.flatMap((event) => {
    if (event.kind === 'merged') return [event.payload.into]
    return event.kind === 'replied' && event.payload.joint ? [event.payload.joint] : []
  })
  const cases = await readCases(ctx, applicationProcedure, organ, [...new Set(ids)])
  return new Map(cases.flatMap(({ id, state }) => (state ? [[id, state.number]] : [])))
}

/** What happened to a case, oldest first, with who did it and what they wrote. */
export async function timelineOf(
  ctx: Context,
  organ: Organ,
  events: RecordedEvent[],
  texts: Map<number, string>,
) {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  const numbers = await numbersOf(ctx, organ.id, events)
  const naming: Naming = {
    department: (id) => organ.departments.find((one) => one.id === id)?.name ?? id,
    number: (id) => numbers.get(id) ?? '另一件申请',
  }
  return events.map((event) => ({
    kind: event.kind,
    label: wordsOf(event, naming),
    day: event.day,
    at: event.at,
    who: names.get(event.actor) ?? '已停用的账号',
    note: texts.get(event.seq) ?? '',
    basis: event.basis,
  }))
}

import type { Recorded } from '#kernel/ledger/index.ts'
import type { Receipt, Round, Sending, SendingEvent } from './sending.ts'

type Event<K extends SendingEvent['kind']> = Recorded<Extract<SendingEvent, { kind: K }>>

function sent(before: Sending | undefined, event: Event<'sent'>): Sending {
  const { article, target, title, note, edition, contentHash } = event.payload
  const round: Round = { sentOn: event.day, sentAt: event.at, by: event.actor, note, receipt: null }
  return {
    article,
    target,
    title,
    status: 'sent',
    latest: { edition, contentHash },
    rounds: [...(before?.rounds ?? []), round],
    copy: before?.copy ?? null,
    offered: null,
    pending: null,
    ended: null,
    updatedAt: event.at,
  }
}

function receipted(sending: Sending, event: Event<'adopted' | 'returned'>): Sending {
  const reason = event.kind === 'returned' ? event.payload.reason : ''
  const receipt: Receipt = { verdict: event.kind, day: event.day, at: event.at, by: event.actor, reason }
  const rounds = sending.rounds.map((round, at) =>
    at === sending.rounds.length - 1 ? { ...round, receipt } : round,
  )
  return { ...sending, rounds }
}

function adopted(sending: Sending, event: Event<'adopted'>): Sending {
  const { copy: article, column, department, edition, contentHash } = event.payload
  const holds = { edition, contentHash }
  const copy = { article, column, department, holds, path: sending.copy?.path ?? null }
  return { ...receipted(sending, event), status: 'adopted', copy, latest: holds }
}

function reissued(sending: Sending, event: Event<'origin-reissued'>): Sending {
  const { title, edition, contentHash } = event.payload
  const latest = { edition, contentHash }
  const offered = sending.status === 'sent' ? null : { ...latest, day: event.day }
  return { ...sending, title, latest, offered }
}

function updateTaken(sending: Sending, { payload }: Event<'update-taken'>): Sending {
  const { edition, contentHash } = payload
  const copy = sending.copy && { ...sending.copy, holds: { edition, contentHash } }
  return { ...sending, offered: null, copy }
}

const over = (sending: Sending, event: Event<SendingEvent['kind']>, reason: string) => ({
  ...sending,
  offered: null,
  ended: { day: event.day, reason },
})

/** An item nobody has taken is over at once; a copy must be taken down first. */
function originWithdrawn(sending: Sending, event: Event<'origin-withdrawn'>): Sending {
  const { reason } = event.payload
  const after = over(sending, event, reason)
  if (sending.status === 'sent') return { ...after, status: 'withdrawn' }
  return { ...after, pending: { reason, day: event.day, failure: null } }
}

function failed(sending: Sending, event: Event<'follow-failed'>): Sending {
  const failure = { message: event.payload.message, day: event.day }
  return { ...sending, pending: sending.pending && { ...sending.pending, failure } }
}

type After = { [K in Exclude<SendingEvent['kind'], 'sent'>]: (sending: Sending, event: Event<K>) => Sending }

const AFTER: After = {
  recalled: (sending, event) => ({ ...over(sending, event, event.payload.reason), status: 'recalled' }),
  returned: (sending, event) => ({ ...receipted(sending, event), status: 'returned' }),
  adopted,
  'origin-reissued': reissued,
  'update-taken': updateTaken,
  'update-declined': (sending) => ({ ...sending, offered: null }),
  'origin-withdrawn': originWithdrawn,
  'copy-ended': (sending) => ({ ...sending, status: 'withdrawn', pending: null }),
  'follow-failed': failed,
  'copy-published': (sending, { payload }) => ({
    ...sending,
    status: 'published',
    ended: null,
    copy: sending.copy && { ...sending.copy, path: payload.path },
  }),
  'copy-withdrawn': (sending, event) => ({
    ...over(sending, event, event.payload.reason),
    status: 'dropped',
  }),
}

/** What an event makes of an item sent up. */
export function applySending(
  sending: Sending | undefined,
  event: Recorded<SendingEvent>,
): Sending | undefined {
  if (event.kind === 'sent') return sent(sending, event)
  if (!sending) return undefined
  const after = AFTER[event.kind] as (sending: Sending, event: Recorded<SendingEvent>) => Sending
  return { ...after(sending, event), updatedAt: event.at }
}

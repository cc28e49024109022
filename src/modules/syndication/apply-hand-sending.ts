import type { Recorded } from '#kernel/ledger/index.ts'
import type { HandEvent, HandSending } from './hand-sending.ts'

type Event<K extends HandEvent['kind']> = Recorded<Extract<HandEvent, { kind: K }>>

function prepared(before: HandSending | undefined, { payload, at }: Event<'prepared'>): HandSending {
  const { article, portal, title, edition, contentHash } = payload
  return {
    article,
    portal,
    title,
    status: 'prepared',
    due: 'post',
    latest: { edition, contentHash },
    address: before?.address ?? null,
    postedOn: null,
    check: null,
    withdrawn: null,
    updatedAt: at,
  }
}

function reissued(item: HandSending, { payload }: Event<'origin-reissued'>): HandSending {
  const { edition, contentHash, title } = payload
  const due = item.status === 'posted' ? 'update' : item.due
  return { ...item, title, latest: { edition, contentHash }, due, withdrawn: null }
}

function withdrawn(item: HandSending, { payload, day }: Event<'origin-withdrawn'>): HandSending {
  const after = { ...item, withdrawn: { day, reason: payload.reason } }
  return item.status === 'posted' ? { ...after, due: 'remove' } : { ...after, status: 'dropped', due: null }
}

type After = {
  [K in Exclude<HandEvent['kind'], 'prepared'>]: (item: HandSending, event: Event<K>) => HandSending
}

const AFTER: After = {
  posted: (item, { payload, day }) => ({
    ...item,
    status: 'posted',
    due: item.due === 'post' ? null : item.due,
    address: payload.address,
    postedOn: item.postedOn ?? day,
    check: null,
  }),
  compared: (item, { payload, at }) => {
    const { verdict, detail, missing } = payload
    return { ...item, check: { verdict, detail, missing, at } }
  },
  'origin-reissued': reissued,
  'origin-withdrawn': withdrawn,
  'done-by-hand': (item, { payload }) => ({
    ...item,
    due: null,
    status: payload.what === 'remove' ? 'removed' : item.status,
  }),
  dropped: (item) => ({ ...item, status: 'dropped', due: null }),
}

/** What an event makes of an item put by hand. */
export function applyHandSending(
  item: HandSending | undefined,
  event: Recorded<HandEvent>,
): HandSending | undefined {
  if (event.kind === 'prepared') return prepared(item, event)
  if (!item) return undefined
  const after = AFTER[event.kind] as (item: HandSending, event: Recorded<HandEvent>) => HandSending
  return { ...after(item, event), updatedAt: event.at }
}

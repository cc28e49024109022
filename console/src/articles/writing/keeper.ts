import { readRefusal } from '../../api/refusal.ts'

/** How far what was typed is kept. */
export type Keeping =
  | 'still'
  | 'typing'
  | 'saving'
  | 'saved'
  | 'here-only'
  | 'offline'
  | 'signed-out'
  | 'refused'
  | 'conflict'

/** What the line under the form says. */
export interface KeeperState {
  keeping: Keeping
  savedAt: Date | null
  message: string
  /** The error of the last try, for the fields it concerns. */
  error: unknown
}

/** A draft as it was typed, with the content hash it was started from. */
export interface Copy<V> {
  values: V
  seen: string | undefined
  at: string
}

interface Desk<V> {
  seen: string | undefined
  /** Whether typing alone is sent to the server now, or only a press of the button. */
  automatic(): boolean
  save(values: V, seen: string | undefined, key: string): Promise<{ contentHash: string }>
  /** Keeps a copy on this computer; without one, forgets it. */
  keepHere(copy: Copy<V> | undefined): Promise<void>
  newKey?(): string
}

/** Keeps one draft while it is written. */
export interface Keeper<V> {
  state(): KeeperState
  subscribe(listener: () => void): () => void
  typed(values: V): void
  /** Sends what was typed now; true when nothing is left to send. */
  saveNow(values?: V): Promise<boolean>
  /** Sends another change of the same draft in its turn, so that own changes never collide. */
  inTurn<T extends { contentHash: string }>(send: (seen: string | undefined) => Promise<T>): Promise<T>
  /** Goes on from another content: the person has seen it. */
  goOnFrom(seen: string | undefined): void
  /** Lets go of what was typed: it is kept elsewhere. */
  forget(): void
  close(): void
}

const AFTER_TYPING_MS = 2_000
const HERE_AFTER_MS = 400
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 60_000

const AGAIN: ReadonlySet<Keeping> = new Set(['offline', 'signed-out'])

function keepingAfter(error: unknown): Keeping {
  const told = readRefusal(error)
  if (told.signedOut) return 'signed-out'
  const { code, status } = error as { code?: string; status?: number }
  if (code === 'CONFLICT') return 'conflict'
  return status !== undefined && status < 500 ? 'refused' : 'offline'
}

function openSign() {
  let state: KeeperState = { keeping: 'still', savedAt: null, message: '', error: undefined }
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show(change: Partial<KeeperState>) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
  }
}

/** One change after the other. */
function openLine() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}

function openTimer(task: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    stop: () => clearTimeout(timer),
    after(delay: number) {
      clearTimeout(timer)
      timer = setTimeout(task, delay)
    },
  }
}

/** What is typed and not yet sent, and the content it was started from. */
interface Held<V> {
  seen: string | undefined
  unsent: Sending<V> | undefined
  /** Sent without an answer: it may have arrived, so it is asked about first, with its own key. */
  unanswered: Sending<V> | undefined
}

interface Sending<V> {
  values: V
  key: string
}

function openSender<V>(desk: Desk<V>, held: Held<V>, sign: ReturnType<typeof openSign>) {
  const inLine = openLine()
  let retry = FIRST_RETRY_MS
  const keepHere = () => {
    here.stop()
    const copy = held.unsent && { values: held.unsent.values, seen: held.seen, at: new Date().toISOString() }
    return desk.keepHere(copy).catch(() => undefined)
  }
  const failed = (error: unknown, sent: Sending<V>) => {
    const keeping = keepingAfter(error)
    held.unanswered = keeping === 'offline' ? sent : undefined
    sign.show({ keeping, message: readRefusal(error).message, error })
    if (!AGAIN.has(keeping)) return
    later.after(retry)
    retry = Math.min(retry * 2, LONGEST_RETRY_MS)
  }
  const succeeded = (contentHash: string, sent: Sending<V>) => {
    held.seen = contentHash
    held.unanswered = undefined
    retry = FIRST_RETRY_MS
    if (held.unsent === sent) held.unsent = undefined
    sign.show({ keeping: held.unsent ? 'typing' : 'saved', savedAt: new Date() })
    if (held.unsent) later.after(AFTER_TYPING_MS)
  }
  const send = async () => {
    const sent = held.unanswered ?? held.unsent
    if (!sent) return
    sign.show({ keeping: 'saving', message: '', error: undefined })
    try {
      const { contentHash } = await desk.save(sent.values, held.seen, sent.key)
      succeeded(contentHash, sent)
    } catch (error) {
      failed(error, sent)
    }
    await keepHere()
  }
  const here = openTimer(() => void keepHere())
  const later = openTimer(() => void inLine(send))
  return { inLine, send, keepHere, here, later, retryDelay: () => retry }
}

/** Keeps a draft: on this computer at once, on the server shortly after, and again when the network is back. */
export function openKeeper<V>(desk: Desk<V>): Keeper<V> {
  const newKey = desk.newKey ?? (() => crypto.randomUUID())
  const held: Held<V> = { seen: desk.seen, unsent: undefined, unanswered: undefined }
  const sign = openSign()
  const sender = openSender(desk, held, sign)
  const note = (values: V) => {
    const same = held.unsent && JSON.stringify(held.unsent.values) === JSON.stringify(values)
    if (!same) held.unsent = { values, key: newKey() }
    sender.here.after(HERE_AFTER_MS)
  }
  return {
    state: sign.state,
    subscribe: sign.subscribe,
    typed(values) {
      note(values)
      const { keeping } = sign.state()
      if (keeping === 'conflict') return
      if (!desk.automatic()) return sign.show({ keeping: 'here-only' })
      if (AGAIN.has(keeping)) return sender.later.after(sender.retryDelay())
      sign.show({ keeping: 'typing' })
      sender.later.after(AFTER_TYPING_MS)
    },
    async saveNow(values) {
      sender.later.stop()
      if (values !== undefined) note(values)
      await sender.inLine(sender.send)
      // What was sent without an answer went first; what was typed since is still to go.
      if (held.unsent && sign.state().keeping === 'typing') await sender.inLine(sender.send)
      return held.unsent === undefined
    },
    inTurn: (change) =>
      sender.inLine(async () => {
        const result = await change(held.seen)
        held.seen = result.contentHash
        return result
      }),
    goOnFrom(next) {
      held.seen = next
      sign.show({ keeping: held.unsent ? 'typing' : 'still', message: '', error: undefined })
    },
    forget() {
      sender.later.stop()
      held.unsent = undefined
      held.unanswered = undefined
      void sender.keepHere()
      sign.show({ keeping: 'still', message: '', error: undefined })
    },
    close() {
      sender.later.stop()
      if (held.unsent) void sender.keepHere()
    },
  }
}

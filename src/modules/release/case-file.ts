import type { Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import type { WayKey } from './rules/dispatch-channels.ts'
import type { GroundKey } from './rules/redaction-grounds.ts'
import { clearDispatches, saveDispatches } from './store.ts'

/** What a file is for: to be given with the reply, to prove who applied, or the sheet of grounds we made. */
export type FileRole = 'answer' | 'proof' | 'sheet'

/** A file as the ledger knows it: name and key stand in the vault, the sealed bytes in the store. */
export interface StoredFile {
  file: string
  role: FileRole
  sealed: Sealed
  cipher: string
  mime: string
  bytes: number
}

/** One passage held back: its number in the marks, its ground, how often it stood there. */
export interface HeldBack {
  number: number
  ground: GroundKey
  count: number
}

/** Somebody's word that one finding may go out as it stands; it holds for one content only. */
interface LetThrough {
  source: string
  hit: string
  kind: string
  place: string
  reason: string
}

interface Sent {
  dispatch: string
  application: string
  letter: string
  who: string
  way: WayKey
  number: string
  again: string | null
}

/** What happens to the files and letters of an application. */
export type CaseFileEvent =
  | { kind: 'file-added'; payload: StoredFile }
  | {
      kind: 'file-redacted'
      payload: StoredFile & { of: string; heldBack: HeldBack[]; passages: Sealed }
    }
  | { kind: 'file-removed'; payload: { file: string } }
  | { kind: 'file-erased'; payload: { file: string } }
  | { kind: 'reply-laid'; payload: { hash: string; text: Sealed } }
  | { kind: 'let-through'; payload: { given: LetThrough[] } }
  | {
      kind: 'released'
      payload: { files: string[]; text: string; heldBack: HeldBack[]; passages: Sealed | null }
    }
  | { kind: 'letter-sent'; payload: Sent & { text?: Sealed } }
  | { kind: 'letter-arrived'; payload: { dispatch: string; text?: Sealed } }
  | { kind: 'letter-returned'; payload: { dispatch: string; text?: Sealed } }

/** A file of a case. */
export interface CaseFile extends Omit<StoredFile, 'file'> {
  id: string
  by: string
  day: Day
  /** The file it was made of, with passages held back. */
  of: string | null
  heldBack: HeldBack[]
  /** What was held back, with its notes, in the vault. */
  passages: Sealed[]
  gone: 'removed' | 'erased' | null
}

/** A letter on its way, arrived, or come back. */
export interface Dispatch extends Omit<Sent, 'dispatch'> {
  id: string
  day: Day
  end: { how: 'arrived' | 'returned'; day: Day } | null
  text: Sealed | null
  endText: Sealed | null
}

/** The files and letters of one application, as their events tell them. */
export interface CaseFiles {
  files: CaseFile[]
  laid: { hash: string; text: Sealed; by: string; day: Day } | null
  given: (LetThrough & { by: string; day: Day })[]
  released: { files: string[]; heldBack: HeldBack[]; day: Day } | null
  dispatches: Dispatch[]
}

type Event = Recorded<CaseFileEvent>

const added = (event: Event, file: StoredFile): CaseFile => {
  const { file: id, role, sealed, cipher, mime, bytes } = file
  const { actor: by, day } = event
  return { id, role, sealed, cipher, mime, bytes, by, day, of: null, heldBack: [], passages: [], gone: null }
}

const gone = (state: CaseFiles, id: string, how: 'removed' | 'erased'): CaseFiles => ({
  ...state,
  files: state.files.map((file) => (file.id === id ? { ...file, gone: how } : file)),
})

const ended = (state: CaseFiles, event: Event, how: 'arrived' | 'returned'): CaseFiles => {
  const { dispatch, text = null } = event.payload as { dispatch: string; text?: Sealed }
  return {
    ...state,
    dispatches: state.dispatches.map((one) =>
      one.id === dispatch ? { ...one, end: { how, day: event.day }, endText: text } : one,
    ),
  }
}

function redacted(state: CaseFiles, event: Extract<Event, { kind: 'file-redacted' }>): CaseFiles {
  const { of, heldBack, passages } = event.payload
  const before = state.files.find((file) => file.id === of)
  const file = {
    ...added(event, event.payload),
    of,
    heldBack: [...(before?.heldBack ?? []), ...heldBack],
    passages: [...(before?.passages ?? []), passages],
  }
  return { ...state, files: [...state.files, file] }
}

function sent(state: CaseFiles, { day, payload }: Extract<Event, { kind: 'letter-sent' }>): CaseFiles {
  const { dispatch: id, text = null, ...rest } = payload
  return { ...state, dispatches: [...state.dispatches, { ...rest, id, day, end: null, text, endText: null }] }
}

function apply(state: CaseFiles, event: Event): CaseFiles {
  switch (event.kind) {
    case 'file-added':
      return { ...state, files: [...state.files, added(event, event.payload)] }
    case 'file-redacted':
      return redacted(state, event)
    case 'file-removed':
      return gone(state, event.payload.file, 'removed')
    case 'file-erased':
      return gone(state, event.payload.file, 'erased')
    case 'reply-laid':
      return { ...state, laid: { ...event.payload, by: event.actor, day: event.day } }
    case 'let-through': {
      const { actor: by, day, payload } = event
      return { ...state, given: [...state.given, ...payload.given.map((one) => ({ ...one, by, day }))] }
    }
    case 'released': {
      const { files, heldBack } = event.payload
      return { ...state, released: { files, heldBack, day: event.day } }
    }
    case 'letter-sent':
      return sent(state, event)
    case 'letter-arrived':
      return ended(state, event, 'arrived')
    case 'letter-returned':
      return ended(state, event, 'returned')
  }
}

const NOTHING: CaseFiles = { files: [], laid: null, given: [], released: null, dispatches: [] }

/** The stream of what is attached to an application and what became of its letters; it bears the application's id. */
export const caseFileProcedure: Procedure<CaseFiles, CaseFileEvent> = {
  kind: 'case-files',
  begin: NOTHING,
  apply,
  save: (db, { organ, id, state }) => saveDispatches(db, organ, id, state.dispatches),
  clear: clearDispatches,
}

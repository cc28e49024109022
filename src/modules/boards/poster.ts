import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { PosterTemplate } from './contract.ts'
import { clearPlaces, savePlaceRows } from './store.ts'

/** A poster as made: its words stand in the file store under `content`, its print under `pdf`. */
export interface PosterFacts {
  template: PosterTemplate
  title: string
  article: { id: string; contentHash: string; path: string } | null
  content: string
  paper: 'a4' | 'a3'
  pdf: string
  pages: number
  from: Day
  to: Day
}

/** The proof that a poster hangs: a photograph without what cameras write beside the picture. */
export interface Photo {
  hash: string
  mime: string
}

/** What can happen to a poster. */
export type PosterEvent =
  | { kind: 'poster-made'; payload: PosterFacts & { boards: string[] } }
  | { kind: 'poster-hung'; payload: { board: string; by: string; photo: Photo } }
  | { kind: 'poster-taken-down'; payload: { board: string; note: string } }
  | { kind: 'poster-dropped'; payload: { reason: string } }

/** How a poster stands at one board. */
export interface Place {
  status: 'to-hang' | 'hung' | 'down' | 'dropped'
  hungOn: Day | null
  hungBy: string
  photo: Photo | null
  takenOn: Day | null
  note: string
}

/** A poster and its boards. */
export interface Poster extends PosterFacts {
  madeOn: Day
  places: Record<string, Place>
}

const PLANNED: Place = { status: 'to-hang', hungOn: null, hungBy: '', photo: null, takenOn: null, note: '' }

function changed(poster: Poster, board: string, change: Partial<Place>): Poster {
  const place = poster.places[board]
  return place ? { ...poster, places: { ...poster.places, [board]: { ...place, ...change } } } : poster
}

function dropped(poster: Poster, reason: string): Poster {
  const places = Object.entries(poster.places).map(([board, place]): [string, Place] => [
    board,
    place.status === 'to-hang' ? { ...place, status: 'dropped', note: reason } : place,
  ])
  return { ...poster, places: Object.fromEntries(places) }
}

/** A hanging poster must come down when its time is over. */
function clocksOf(poster: Poster | undefined): RunningClock[] {
  return Object.entries(poster?.places ?? {})
    .filter(([, place]) => place.status === 'hung')
    .map(([board]) => ({
      name: board,
      label: '取下海报',
      title: poster?.title ?? '',
      start: poster?.to ?? '',
      days: 0,
      unit: 'fixed',
      pauses: [],
      department: '',
    }))
}

/** The stream of one poster, at all its boards. */
export const posterProcedure: Procedure<Poster | undefined, PosterEvent> = {
  kind: 'poster',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'poster-made') {
      const { boards, ...facts } = event.payload
      return {
        ...facts,
        madeOn: event.day,
        places: Object.fromEntries(boards.map((board) => [board, PLANNED])),
      }
    }
    if (!state) return state
    if (event.kind === 'poster-dropped') return dropped(state, event.payload.reason)
    if (event.kind === 'poster-taken-down') {
      const { board, note } = event.payload
      return changed(state, board, { status: 'down', takenOn: event.day, note })
    }
    const { board, by, photo } = event.payload
    return changed(state, board, { status: 'hung', hungOn: event.day, hungBy: by, photo })
  },
  async save(db, { organ, id, state }) {
    if (!state) return
    const { template, title, article, content, paper, pdf, madeOn, from, to } = state
    await savePlaceRows(
      db,
      organ,
      Object.entries(state.places).map(([board, place]) => ({
        poster: id,
        board,
        status: place.status,
        template,
        title,
        article: article?.id ?? null,
        article_hash: article?.contentHash ?? null,
        article_path: article?.path ?? null,
        content,
        paper,
        pdf,
        made_on: madeOn,
        period_from: from,
        period_to: to,
        hung_on: place.hungOn,
        taken_on: place.takenOn,
      })),
    )
  },
  clear: clearPlaces,
  clocks: clocksOf,
}

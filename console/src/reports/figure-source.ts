import type { Permission } from '#kernel/permissions.ts'

/** Where the things a figure counts can be seen. */
export interface FigureSource {
  /** A cell whose cases can be listed. */
  cell?: string
  /** A page of the console, and what one must be allowed to read to open it. */
  link?: string
  permission?: Permission
}

const CELLS: Readonly<Record<string, string>> = {
  newReceived: 'table3.new_received.total',
  repliedTotal: 'table3.results_total.total',
  carriedOut: 'table3.carried_over_out.total',
}

type Page = readonly [start: string, link: (name: string, year: number) => string, permission: Permission]

const column = (name: string) => encodeURIComponent(name.slice('articlesIn.'.length))

/** By how the name of a figure begins, the page that lists what it counts. */
const PAGES: readonly Page[] = [
  ['articlesIn.', (name) => `articles?status=published&column=${column(name)}`, 'article.read'],
  ['articles', () => 'articles?status=published', 'article.read'],
  ['applications', () => 'applications?show=all', 'application.read'],
  ['messages', () => 'messages?show=all', 'message.read'],
  ['calls', () => 'calls', 'call.read'],
  ['tasks', (_, year) => `tasks?year=${year}`, 'task.read'],
  ['training', () => 'trainings', 'task.read'],
  ['problems', () => 'problems', 'task.read'],
  ['consultations', () => 'consultations', 'consultation.read'],
  ['comments', () => 'consultations', 'consultation.read'],
  ['guide', () => 'windows', 'service.read'],
  ['gazette', () => 'gazettes', 'gazette.read'],
  ['posters', () => 'posters', 'board.read'],
  ['items', () => 'sendings', 'sending.read'],
  ['site', () => 'monitoring', 'monitoring.read'],
  ['findings', () => 'monitoring/findings', 'monitoring.read'],
  ['trades', () => 'trades', 'trade.read'],
]

/** Where a figure of the text leads to. */
export function sourceOf(name: string, year: number): FigureSource {
  const cell = name.startsWith('fee') ? 'fees' : CELLS[name]
  if (cell) return { cell }
  const [, link, permission] = PAGES.find(([start]) => name.startsWith(start)) ?? []
  return link && permission ? { link: link(name, year), permission } : {}
}

/** A run of text, a figure it names, or a number somebody wrote by hand. */
export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; name: string }
  | { kind: 'by-hand'; text: string }

// A year, a number in a name and an article of a law are no figures of the year.
const PIECES =
  /\{\{([^{}]*)\}\}|(?<![\d〔第.．])(\d[\d,]*(?:\.\d+)?)(?=\s*(?:万元|[件条个次份宗项期人元起封名批篇场]))/g

/** A text cut at its figures. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const found of text.matchAll(PIECES)) {
    const [whole, name, written] = found
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) })
    pieces.push(
      name === undefined ? { kind: 'by-hand', text: written ?? '' } : { kind: 'figure', name: name.trim() },
    )
    from = found.index + whole.length
  }
  return from < text.length ? [...pieces, { kind: 'text', text: text.slice(from) }] : pieces
}

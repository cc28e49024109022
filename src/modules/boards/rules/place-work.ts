import { type Basis, type Day, OGI, PIPL } from '#law/index.ts'

/** What must be done with a poster at a board. */
export type Work = 'hang' | 'keep-off' | 'take-down' | 'replace'

/** A piece of work at a board, why, and what asks for it. */
export interface PlaceWork {
  work: Work
  reason: string
  basis: Basis
}

/** A poster at a board: planned or hanging, its last day, and how its article stands. */
export interface OpenPlace {
  status: 'to-hang' | 'hung'
  until: Day
  /** 'none' for a poster without an article. */
  article: 'none' | 'live' | 'changed' | 'lost'
}

const OVER = { reason: '公示期已满', basis: PIPL.cite('47') }
const LOST = { reason: '稿件已从网站撤回', basis: OGI.cite('17') }
const CHANGED = { reason: '网站上的内容已经修改', basis: OGI.cite('26') }

/** What a planned poster asks for: to be hung, unless its time or its text has gone. */
function planned({ until, article }: OpenPlace, today: Day): PlaceWork {
  if (article === 'lost') return { work: 'keep-off', ...LOST }
  if (until < today) return { work: 'keep-off', ...OVER }
  if (article === 'changed') return { work: 'keep-off', ...CHANGED }
  return { work: 'hang', reason: '等待张贴', basis: OGI.cite('23') }
}

/** What a poster at a board asks for today; null while it hangs as it should. */
export function placeWork(place: OpenPlace, today: Day): PlaceWork | null {
  if (place.status === 'to-hang') return planned(place, today)
  if (place.article === 'lost') return { work: 'take-down', ...LOST }
  if (place.until < today) return { work: 'take-down', ...OVER }
  if (place.article === 'changed') return { work: 'replace', ...CHANGED }
  return null
}

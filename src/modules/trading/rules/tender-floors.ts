import {
  type Basis,
  type Day,
  inForceOn,
  TENDER_BIDDERS,
  TENDER_CONTRACT,
  TENDER_NOTICE,
} from '#law/index.ts'
import type { TradeKind, TradeMethod } from './trade-kinds.ts'

/** A number of days or people, as the village's setting or the law has it. */
export interface Bound {
  value: number
  /** The law's article when the law decides; undefined when the setting does. */
  basis: Basis | undefined
}

interface Asked {
  kind: TradeKind
  method: TradeMethod
  day: Day
  /** What the local setting says. */
  setting: number
}

// Works by sealed bids are a tender. Article 24 binds those the law demands; we hold every village to it.
const isTender = ({ kind, method }: Asked) => kind === 'works' && method === 'sealed'

function floor(asked: Asked, history: typeof TENDER_NOTICE): Bound {
  const law = isTender(asked) ? inForceOn(history, asked.day) : undefined
  return law && law.value > asked.setting
    ? { value: law.value, basis: law.basis }
    : { value: asked.setting, basis: undefined }
}

/** Days from the notice to the deadline for bids, at least. */
export function noticeDays(asked: Asked): Bound {
  return floor(asked, TENDER_NOTICE)
}

/** How many bidders there must be; fewer, and the trade fails. Who negotiates may be alone. */
export function biddersNeeded(asked: Asked): Bound {
  return asked.method === 'negotiation' ? { value: 1, basis: undefined } : floor(asked, TENDER_BIDDERS)
}

/** Days after the result in which the contract is signed, at most. */
export function contractDays(asked: Asked): Bound {
  const law = isTender(asked) ? inForceOn(TENDER_CONTRACT, asked.day) : undefined
  return law && law.value < asked.setting
    ? { value: law.value, basis: law.basis }
    : { value: asked.setting, basis: undefined }
}

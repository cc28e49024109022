import { dayAt } from '#kernel/clock.ts'
import type { RunningClock } from '#kernel/clocks/clocks.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import { WORK_HOURS } from '#law/index.ts'
import { applyTrade } from './apply-trade.ts'
import { contractDays } from './rules/tender-floors.ts'
import type { Trade, TradeEvent } from './trade.ts'
import { clearTrades, saveTrade } from './trade-store.ts'

const dayOf = (instant: string) => dayAt(new Date(instant))

function clockOf(
  trade: Trade,
  clock: Pick<RunningClock, 'name' | 'label' | 'start' | 'days' | 'unit'>,
): RunningClock {
  const title = `${trade.number} ${trade.terms.title}`
  return { ...clock, title, pauses: [], department: '' }
}

function clocksOf(trade: Trade): RunningClock[] {
  const { stage, notice, publicity, terms } = trade
  if (stage === 'open' && notice)
    return [
      clockOf(trade, {
        name: 'bids',
        label: '报价截止',
        start: dayOf(notice.bidsBy),
        days: 0,
        unit: 'fixed',
      }),
    ]
  if (stage !== 'publicity' || !notice || !publicity) return []
  const { kind, method } = terms
  const limit = contractDays({ kind, method, day: notice.day, setting: notice.settings.contractDays })
  return [
    clockOf(trade, {
      name: 'contract',
      label: '签订合同',
      start: publicity.until,
      days: limit.value,
      unit: 'calendar',
    }),
  ]
}

/** The stream of one village trade, from the proposal to what came of it. */
export const tradeProcedure: Procedure<Trade | undefined, TradeEvent> = {
  kind: 'trade',
  begin: undefined,
  apply: applyTrade,
  async save(db, { organ, id, state }) {
    if (state) await saveTrade(db, organ, id, state)
  },
  clear: clearTrades,
  numbers: (state) => (state?.taken ? [state.taken] : []),
  clocks: (state) => (state ? clocksOf(state) : []),
  redated: (state, moved) =>
    state && clocksOf(state).length > 0
      ? [{ kind: 'redated', payload: moved, basis: [WORK_HOURS.cite('7')] }]
      : [],
}

import { minuteAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { readCases } from '#kernel/ledger/index.ts'
import { citation } from '#law/index.ts'
import type { Directory } from '#modules/organs/index.ts'
import { filedWith } from './actions/conclude-trade.ts'
import { yuan } from './money.ts'
import { heldShown, noticeShown, openingShown, termsShown } from './read-trade.ts'
import type { Trade } from './trade.ts'
import { tradeAddress } from './trade-address.ts'
import { tradeProcedure } from './trade-procedure.ts'
import { STAGES } from './transitions.ts'

const moment = (iso: string) => minuteAt(new Date(iso))

/** A trade as its public pages show it: no bidder's identity, no envelope. */
export type PublicTrade = ReturnType<typeof shownToAll>

function noticeOf(state: Trade, directory: Directory) {
  const notice = noticeShown(state, directory)
  return (
    notice && {
      ...notice,
      registerBy: moment(notice.registerBy),
      bidsBy: moment(notice.bidsBy),
      openAt: moment(notice.openAt),
      resultDays: state.notice?.settings.resultDays ?? 0,
      hash: state.notice?.hash ?? '',
    }
  )
}

function shownToAll(directory: Directory, village: string, id: string, state: Trade) {
  const terms = termsShown(state)
  const { contract } = state
  return {
    id,
    village,
    villageName: directory.find(village)?.shortName ?? village,
    address: tradeAddress(directory, village, state) ?? '',
    number: state.number,
    publicDay: state.publicDay ?? '',
    stage: state.stage,
    stageLabel: STAGES[state.stage],
    terms,
    base: `${yuan(terms.baseFen)} ${terms.priceUnit}`,
    step: terms.stepFen > 0 ? `${yuan(terms.stepFen)} 元` : '不限',
    deposit: terms.depositFen > 0 ? `${yuan(terms.depositFen)} 元` : '不收',
    held: heldShown(state),
    notice: noticeOf(state, directory),
    opening: openingShown(state),
    openingBasis: [...new Set((state.opening?.basis ?? []).map(citation))],
    publicity: state.publicity,
    contract: contract && {
      number: contract.number,
      startOn: contract.startOn,
      endOn: contract.endOn,
      price: `${yuan(contract.fen)} ${terms.priceUnit}`,
      day: contract.day,
    },
    filing: state.filing,
    filesWith: filedWith(state),
    notary: state.notary,
    ended: state.ended,
  }
}

/** Public trades of a village by id; what is not public yet is left out. */
export async function publicTrades(
  ctx: Pick<Context, 'db'>,
  directory: Directory,
  village: string,
  ids: string[],
): Promise<PublicTrade[]> {
  const cases = await readCases(ctx, tradeProcedure, village, ids)
  return cases.flatMap(({ id, state }) =>
    state && state.publicDay !== null ? [shownToAll(directory, village, id, state)] : [],
  )
}

import { tradingContract } from '#modules/trading/contract.ts'
import { connect } from '../api/connect.ts'

/** Villages' property and trades. */
export const trading = connect('trading', tradingContract)

/** A trade as lists show it. */
export type ListedTrade = Awaited<ReturnType<typeof trading.call.list>>['rows'][number]

/** A trade as its page shows it. */
export type OpenTrade = Awaited<ReturnType<typeof trading.call.get>>

/** An entry of the register. */
export type ListedAsset = Awaited<ReturnType<typeof trading.call.assets>>['rows'][number]

import { catalogueContract } from '#modules/catalogue/contract.ts'
import { connect } from '../api/connect.ts'

/** The basic catalogue. */
export const catalogue = connect('catalogue', catalogueContract)

/** An item as the list gives it. */
export type ListedItem = Awaited<ReturnType<typeof catalogue.call.list>>['items'][number]

/** An item with its revision and history. */
export type OpenItem = Awaited<ReturnType<typeof catalogue.call.get>>

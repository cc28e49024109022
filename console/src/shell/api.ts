import { columnsContract, organsContract } from '#modules/organs/contract.ts'
import { connect } from '../api/connect.ts'

/** Organs. */
export const organs = connect('organs', organsContract)

/** The columns of an organ's site. */
export const columns = connect('columns', columnsContract)

/** The columns of a site with what each carries, and the recycle bin. */
export type SiteColumns = Awaited<ReturnType<typeof columns.call.list>>

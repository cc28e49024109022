import { importingContract } from '#modules/importing/contract.ts'
import { connect } from '../api/connect.ts'

/** Importing documents of other systems. */
export const importing = connect('importing', importingContract)

/** One import as the list gives it. */
export type ListedRun = Awaited<ReturnType<typeof importing.call.list>>['runs'][number]

/** One import with a page of its documents. */
export type OpenRun = Awaited<ReturnType<typeof importing.call.get>>

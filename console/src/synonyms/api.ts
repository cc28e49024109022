import { synonymsContract } from '#modules/search/contract.ts'
import { connect } from '../api/connect.ts'

/** Words that mean the same when residents search. */
export const synonyms = connect('synonyms', synonymsContract)

/** Them as the page shows them. */
export type SynonymList = Awaited<ReturnType<typeof synonyms.call.list>>

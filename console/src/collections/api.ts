import { collectionContract } from '#modules/annual-report/contract.ts'
import { connect } from '../api/connect.ts'

/** The reports a county collects from those below it. */
export const collections = connect('collections', collectionContract)

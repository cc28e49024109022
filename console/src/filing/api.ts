import { filingContract } from '#modules/annual-report/contract.ts'
import { connect } from '../api/connect.ts'

/** Filing a yearly report with the upper system. */
export const filing = connect('filing', filingContract)

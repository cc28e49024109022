import { annualReportContract } from '#modules/annual-report/contract.ts'
import { connect } from '../api/connect.ts'

/** Annual reports. */
export const reports = connect('reports', annualReportContract)

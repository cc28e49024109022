import { triageContract } from '#modules/triage/contract.ts'
import { connect } from '../api/connect.ts'

/** Turning applications into letters and letters into applications; what is asked again and again. */
export const triage = connect('triage', triageContract)

import { disclosureLogContract } from '#modules/disclosure-log/contract.ts'
import { connect } from '../api/connect.ts'

/** Answers that are or may be public. */
export const disclosureLog = connect('disclosureLog', disclosureLogContract)

/** Whether the answer to one application is or may be public. */
export type LogEntry = Awaited<ReturnType<typeof disclosureLog.call.get>>

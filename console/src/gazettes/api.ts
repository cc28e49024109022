import { gazetteContract } from '#modules/gazette/contract.ts'
import { connect } from '../api/connect.ts'

/** The gazette. */
export const gazettes = connect('gazettes', gazetteContract)

/** An issue as lists show it. */
export type ListedIssue = Awaited<ReturnType<typeof gazettes.call.list>>[number]

/** One issue. */
export type OpenIssue = Awaited<ReturnType<typeof gazettes.call.get>>

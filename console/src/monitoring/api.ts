import { monitoringContract } from '#modules/monitoring/contract.ts'
import { connect } from '../api/connect.ts'

/** Watching the site. */
export const monitoring = connect('monitoring', monitoringContract)

/** What the first page of watching shows. */
export type Overview = Awaited<ReturnType<typeof monitoring.call.overview>>

/** One run with its results. */
export type RunResult = Awaited<ReturnType<typeof monitoring.call.run>>

/** A finding as lists show it. */
export type ListedFinding = Awaited<ReturnType<typeof monitoring.call.findings>>['rows'][number]

/** A finding with everything that happened to it. */
export type Finding = Awaited<ReturnType<typeof monitoring.call.finding>>

/** A new-media account. */
export type MediaAccount = Awaited<ReturnType<typeof monitoring.call.accounts>>['rows'][number]

/** A setting with what holds today. */
export type Setting = Awaited<ReturnType<typeof monitoring.call.settings>>[number]

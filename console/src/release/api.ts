import { releaseContract } from '#modules/release/contract.ts'
import { connect } from '../api/connect.ts'

/** The files and letters of applications. */
export const release = connect('release', releaseContract)

/** What stands ready, went out, and is on its way in one application. */
export type Standing = Awaited<ReturnType<typeof release.call.get>>

/** One file of an application. */
export type CaseFile = Standing['files'][number]

/** Personal data of others found in what is to go out. */
export type Finding = Standing['findings'][number]

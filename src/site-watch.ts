import type { FastifyInstance } from 'fastify'
import { watchedMessages } from '#modules/messages/index.ts'
import { type Eyes, openWatcher, tryOuterLink, type Watcher } from '#modules/monitoring/index.ts'
import type { Office } from './office.ts'
import { siteFolderOf } from './site-folder.ts'

/** How the checks see this installation: its pages on the disk, its own answers, the world outside, its letters. */
export function siteEyes(office: Office, app: FastifyInstance): Eyes {
  return {
    siteFolder: siteFolderOf(office),
    async inner(address) {
      const { statusCode } = await app.inject({ method: 'HEAD', url: address })
      return statusCode
    },
    outer: tryOuterLink,
    letters: watchedMessages,
  }
}

/** Carries out the runs and re-tests that are asked for from now on, and those still waiting. */
export function startWatcher(office: Office, app: FastifyInstance): Watcher {
  const watcher = openWatcher(office.ctx, siteEyes(office, app))
  office.follow('monitoring', watcher.wake)
  watcher.wake()
  return watcher
}

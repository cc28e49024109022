import type { FastifyRequest } from 'fastify'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, receiverOf } from '#modules/portal/index.ts'

/** The addresses of an organ's mailbox. */
interface MailPaths {
  mail: string
  track: string
  rate: string
  reopen: string
}

/** The organ whose mailbox a request is for, with its addresses. */
export interface Mailbox {
  organ: Organ
  paths: MailPaths
}

/** Where the mailbox stands under the path of a site. */
export function mailPaths(site: string): MailPaths {
  const track = `${site}mail/track`
  return { mail: `${site}mail`, track, rate: `${track}/rate`, reopen: `${track}/reopen` }
}

/** The organ with a mailbox at the address asked for; undefined when there is none. */
export function mailboxOf(pages: FormPages, request: FastifyRequest): Mailbox | undefined {
  const found = receiverOf(pages, request)
  return found && { organ: found.organ, paths: mailPaths(found.site) }
}

import type { FastifyRequest } from 'fastify'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, receiverOf as siteOf } from '#modules/portal/index.ts'

/** The addresses of an organ's forms. */
interface FormPaths {
  apply: string
  near: string
  receipt: string
  track: string
  letter: string
  file: string
}

/** The organ whose site a request is for, with the addresses of its forms. */
export interface Receiver {
  organ: Organ
  paths: FormPaths
}

/** Where the forms stand under the path of a site. */
export function formPaths(site: string): FormPaths {
  const [apply, track] = [`${site}apply`, `${site}track`]
  const near = `${apply}/near`
  return { apply, near, receipt: `${apply}/receipt`, track, letter: `${track}/letter`, file: `${track}/file` }
}

/** The organ that takes applications at the address asked for; undefined when there is none. */
export function receiverOf(pages: FormPages, request: FastifyRequest): Receiver | undefined {
  const found = siteOf(pages, request)
  return found && { organ: found.organ, paths: formPaths(found.site) }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { Context } from '#kernel/context.ts'
import type { Directory, Organ } from '#modules/organs/index.ts'

/** What a page of this module hands to the site's frame. */
export interface FramedPage {
  organ: Organ
  title: string
  /** Address on this installation, from '/' on. */
  path: string
  /** The way from the home page; the last step is the page itself. */
  breadcrumbs: { name: string }[]
  body: ReactNode
}

/** What the public pages of applications need; the composition root brings it. */
export interface ApplicationPages {
  /** Acts as a resident. */
  ctx: Context
  directory(): Directory
  /** The site's frame round a page, as HTML: head, navigation, foot. */
  frame(page: FramedPage): string
}

/** A page in the frame of its site, as HTML. */
export function framed(pages: ApplicationPages, page: Omit<FramedPage, 'breadcrumbs'>): string {
  return pages.frame({ ...page, breadcrumbs: [{ name: page.title.replace(/^错误：/, '') }] })
}

/** The addresses of an organ's forms. */
export interface FormPaths {
  apply: string
  receipt: string
  track: string
  letter: string
}

/** The organ whose site a request is for, with the addresses of its forms. */
export interface Receiver {
  organ: Organ
  paths: FormPaths
}

/** Where the forms stand under the path of a site. */
export function formPaths(site: string): FormPaths {
  const [apply, track] = [`${site}apply`, `${site}track`]
  return { apply, receipt: `${apply}/receipt`, track, letter: `${track}/letter` }
}

/** The organ that takes applications at the address asked for; undefined when there is none. */
export function receiverOf(pages: ApplicationPages, request: FastifyRequest): Receiver | undefined {
  const { site } = request.params as { site?: string }
  const path = site === undefined ? '/' : `/${site}/`
  const organ = pages
    .directory()
    .all()
    .find((one) => one.site?.path === path && one.kind !== 'village')
  return organ && { organ, paths: formPaths(path) }
}

/** Sends a page that holds what somebody typed, so nobody may keep a copy. */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', status === 200 ? 'all' : 'noindex')
    .type('text/html; charset=utf-8')
    .send(html)
}

/** Sends a file to be kept under that name. */
export async function sendFile(reply: FastifyReply, file: File): Promise<FastifyReply> {
  const bytes = Buffer.from(await file.arrayBuffer())
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .type(file.type)
    .send(bytes)
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { Context } from '#kernel/context.ts'
import type { Directory, Organ } from '#modules/organs/index.ts'

/** What a form's page hands to the site's frame. */
export interface FramedPage {
  organ: Organ
  title: string
  /** Address on this installation, from '/' on. */
  path: string
  /** The way from the home page; the last step is the page itself. */
  breadcrumbs: { name: string; href?: string }[]
  body: ReactNode
}

/** What public forms need; the composition root brings it. */
export interface FormPages {
  /** Acts as a resident. */
  ctx: Context
  directory(): Directory
  /** The site's frame round a page, as HTML: head, navigation, foot. */
  frame(page: FramedPage): string
}

/** A page in the frame of its site, as HTML. */
export function framed(pages: FormPages, page: Omit<FramedPage, 'breadcrumbs'>): string {
  return pages.frame({ ...page, breadcrumbs: [{ name: page.title.replace(/^错误：/, '') }] })
}

/** The town or county whose site a request for a form is for, with the site's path; undefined when there is none. */
export function receiverOf(
  pages: FormPages,
  request: FastifyRequest,
): { organ: Organ; site: string } | undefined {
  const { site: name } = request.params as { site?: string }
  const site = name === undefined ? '/' : `/${name}/`
  const organ = pages
    .directory()
    .all()
    .find((one) => one.site?.path === site && one.kind !== 'village')
  return organ && { organ, site }
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

/** Under which paths forms stand: the county's root, and every other site. */
export const FORM_SITES = ['/', '/:site/'] as const

/** A form is answered with what was typed even when it is far too long, so that nothing is lost. */
export const FORM_BODY_LIMIT = 4 * 1024 * 1024

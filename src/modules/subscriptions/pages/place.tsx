import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { sendPage } from '#kernel/forms/send-page.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, framed } from '#modules/portal/index.ts'
import { subscribePaths } from '../links.ts'
import { DonePage } from './subscribe-page.tsx'

/** The site a page is asked for under. */
export interface Place {
  organ: Organ
  site: string
}

/** Answers a request under a site. */
export type Handler = (place: Place, request: FastifyRequest, reply: FastifyReply) => unknown

/** Sends a page in the frame of its site. */
export function show(
  pages: FormPages,
  reply: FastifyReply,
  { organ, site }: Place,
  page: { status?: number; title: string; body: ReactNode },
): FastifyReply {
  const { status = 200, title, body } = page
  return sendPage(reply, status, framed(pages, { organ, title, path: subscribePaths(site).ask, body }))
}

/** Sends a page that says one thing. */
export function tell(
  pages: FormPages,
  reply: FastifyReply,
  place: Place,
  said: { status?: number; title: string; words: string },
): FastifyReply {
  const { title, words } = said
  return show(pages, reply, place, {
    ...said,
    body: <DonePage title={title} words={words} site={place.site} />,
  })
}

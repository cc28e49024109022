import type { FastifyReply } from 'fastify'

/** Sends a page that holds what somebody typed, so nobody may keep a copy. */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', status === 200 ? 'all' : 'noindex')
    .type('text/html; charset=utf-8')
    .send(html)
}

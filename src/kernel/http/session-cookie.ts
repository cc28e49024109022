import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { publicUrl } from '../config.ts'
import type { Context } from '../context.ts'

const NAME = 'gongkai_session'

/** The token a request carries, or undefined. */
export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[NAME]
}

/** Hands the browser a session token: not readable by scripts, not sent from other sites. */
export function giveToken(ctx: Context, reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: /^https:/i.test(publicUrl(ctx.config)),
  })
}

/** Takes the session token back. */
export function dropToken(reply: FastifyReply): void {
  void reply.clearCookie(NAME, { path: '/' })
}

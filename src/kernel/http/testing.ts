import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { ApiContext } from './api.ts'

/** A route's call as the person of a context makes it; request and reply are bare, for routes that do not look at them. */
export const askedBy = (ctx: Context) => ({
  context: {
    ctx,
    session: { actor: ctx.actor, csrf: '' } as ApiContext['session'],
    request: {} as FastifyRequest,
    reply: {} as FastifyReply,
  } satisfies ApiContext,
})

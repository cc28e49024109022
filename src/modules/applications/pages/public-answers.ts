import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#kernel/context.ts'
import { requireSameSite } from '#kernel/forms/same-site.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import type { Receiver } from './application-paths.ts'

/** Something public already that may be what an application asks for. */
export interface PublicAnswer {
  title: string
  path: string
  publishedOn: string
}

/** Lent by whoever can search what is published. */
export interface PublicAnswers {
  near(ctx: Context, organ: string, text: string): Promise<PublicAnswer[]>
  /** The script that offers them while somebody writes, where it was built. */
  script: string | undefined
}

/** What is public already near these words; nobody is kept from applying because the search does not answer. */
export async function answersNear(
  ctx: Context,
  answers: PublicAnswers,
  organ: string,
  text: string,
): Promise<PublicAnswer[]> {
  try {
    return await answers.near(ctx, organ, text)
  } catch (error) {
    ctx.log.error({ err: error }, 'nothing could be offered to an applicant')
    return []
  }
}

/** Offers while somebody writes. The words come in the body: an address would end in logs. */
export async function offerAnswers(
  ctx: Context,
  answers: PublicAnswers,
  { organ }: Receiver,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  requireSameSite(request, ctx)
  const offers = await answersNear(ctx, answers, organ.id, textOf(request.body, 'q'))
  return reply.header('cache-control', 'no-store').send({ offers })
}

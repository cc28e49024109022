import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicUrl } from '#kernel/config.ts'
import { openRateLimit } from '#kernel/http/rate-limit.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { FormPages } from '#modules/portal/index.ts'
import { openApi } from './openapi.ts'
import { changesPage, listPage, organsList, platformPage, UnknownName } from './questions.ts'

/** What the reading interface needs. */
export interface OpenDataPages extends Pick<FormPages, 'ctx' | 'directory'> {
  /** Where the finished pages stand. */
  siteFolder: string
}

const PER_MINUTE = 120

function send(request: FastifyRequest, reply: FastifyReply, status: number, body: object): FastifyReply {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`
  void reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'etag, retry-after')
    .header('cache-control', status === 200 ? 'public, no-cache' : 'no-store')
  if (status !== 200) return reply.status(status).type('application/json; charset=utf-8').send(text)
  void reply.header('etag', etag)
  const asked = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (asked.includes(etag)) return reply.status(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}

const fault = (field: string, message: string) => ({ error: { field, message } })

type Answer = (request: FastifyRequest) => Promise<object>

/** Registers the reading interface: only what is public at this moment, for anybody, without an account. */
export function registerOpenData(app: FastifyInstance, pages: OpenDataPages): void {
  const { ctx } = pages
  const origin = publicUrl(ctx.config)
  const limit = openRateLimit(PER_MINUTE)
  const sites = () =>
    pages
      .directory()
      .all()
      .filter(({ site }) => site !== null)
  const organOf = (request: FastifyRequest): Organ => {
    const { organ } = request.params as { organ: string }
    const found = sites().find(({ id }) => id === organ)
    if (!found) throw new UnknownName('organ', '没有这个单位。')
    return found
  }
  const answering = (answer: Answer) => async (request: FastifyRequest, reply: FastifyReply) => {
    const wait = limit.take(request.ip, ctx.clock.now().getTime())
    if (wait > 0) {
      void reply.header('retry-after', wait)
      return send(request, reply, 429, fault('', `问得太快了，请过 ${wait} 秒再问。整批读取请用整批下载。`))
    }
    try {
      return send(request, reply, 200, await answer(request))
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error
      return send(request, reply, error.status, fault(error.field, error.message))
    }
  }
  const source = { ...pages, origin }
  app.get(
    '/open-data/openapi.json',
    answering(async () => openApi(origin)),
  )
  app.get(
    '/open-data/v1/organs',
    answering(async () => organsList(origin, sites())),
  )
  app.get(
    '/open-data/v1/organs/:organ/articles',
    answering((request) => listPage(source, organOf(request), request.query)),
  )
  app.get(
    '/open-data/v1/organs/:organ/changes',
    answering((request) => changesPage(source, organOf(request), request.query)),
  )
  app.get(
    '/gkmlpt/api/all/:category',
    answering((request) => {
      const { category } = request.params as { category: string }
      return platformPage(source, sites(), category, request.query)
    }),
  )
}

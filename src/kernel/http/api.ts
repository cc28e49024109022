import { type AnyContractRouter, type HTTPPath, ORPCError } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { os, type Router } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import type { RouteMeta } from '../contract.ts'
import { may } from '../permissions.ts'
import { type FieldProblem, Refusal, type RefusalKind } from '../refusal.ts'

/** What every route handler is given. */
export interface ApiContext {
  ctx: Context
  session: Session | undefined
  request: FastifyRequest
  reply: FastifyReply
}

const CODES: Record<RefusalKind, string> = {
  invalid: 'BAD_REQUEST',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  'too-many': 'TOO_MANY_REQUESTS',
  unauthenticated: 'UNAUTHORIZED',
}

function organOf(input: unknown): string | undefined {
  const organ = (input as { organ?: unknown } | null | undefined)?.organ
  return typeof organ === 'string' ? organ : undefined
}

/** Refuses a caller whom the route's permission does not let in. Deny by default. */
function admit(meta: RouteMeta, api: ApiContext, input: unknown): void {
  const { permission } = meta
  if (permission === 'public') return
  if (!api.session) throw new Refusal('请先登录。', 'unauthenticated')
  if (permission === 'signed-in') return
  const organ = organOf(input)
  const lineage = organ === undefined ? [] : api.ctx.lineage(organ)
  const allowed =
    permission !== undefined && lineage.length > 0 && may(api.session.actor.grants, permission, lineage)
  if (!allowed) throw new Refusal('您没有做这件事的权限。如确需办理，请联系本单位管理员。', 'forbidden')
}

/** Lets a route's caller through only as the permission table says; every module's routes use it. */
export const guard = os
  .$context<ApiContext>()
  .$meta<RouteMeta>({})
  .middleware(({ context, next, procedure }, input) => {
    admit(procedure['~orpc'].meta, context, input)
    return next()
  })

interface Issue {
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  message: string
}

function problemsOf(data: unknown): FieldProblem[] {
  const issues = (data as { issues?: Issue[] } | undefined)?.issues ?? []
  return issues.map((issue) => ({
    field: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message: issue.message,
  }))
}

/** What a caller is told of an error: Chinese, with field names, and nothing of our insides. */
function told(error: unknown, ctx: Context): ORPCError<string, unknown> {
  if (error instanceof Refusal)
    return new ORPCError(CODES[error.kind], { message: error.message, data: { problems: error.problems } })
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const problems = problemsOf(error.data)
    return new ORPCError('BAD_REQUEST', {
      message: problems[0]?.message ?? '提交的内容不完整，请检查后重试。',
      data: { problems },
    })
  }
  if (error instanceof ORPCError && error.status < 500) return error
  ctx.log.error({ err: error }, 'request failed')
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: '系统出错，没有保存任何内容。请稍后重试；仍不行请联系管理员。',
  })
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function refuseForgery(api: ApiContext): void {
  if (SAFE_METHODS.has(api.request.method) || !api.session) return
  if (api.request.headers['x-csrf-token'] !== api.session.csrf)
    throw new Refusal('页面已过期，请刷新后重试。', 'forbidden')
}

/** Mounts the console's interface at `/api`, with its description at `/api/openapi.json`. */
export async function mountApi(
  app: FastifyInstance,
  router: Router<AnyContractRouter, ApiContext>,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>,
): Promise<void> {
  const handler = new OpenAPIHandler<ApiContext>(router, {
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          refuseForgery(context)
          return await next()
        } catch (error) {
          throw told(error, context.ctx)
        }
      },
    ],
  })
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const prefix: HTTPPath = '/api'
  let description: Promise<object> | undefined
  app.get('/api/openapi.json', () => {
    description ??= generator.generate(router, {
      info: { title: '公开 Gongkai', version: '0.1.0' },
      servers: [{ url: prefix }],
    })
    return description
  })
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // oRPC reads the body itself, so that files arrive as files.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
    scope.all('/api/*', async (request, reply) => {
      const context = await contextOf(request, reply)
      const { matched } = await handler.handle(request, reply, { prefix, context })
      if (!matched) await reply.status(404).send({ code: 'NOT_FOUND', message: '没有这个接口。' })
    })
  })
}

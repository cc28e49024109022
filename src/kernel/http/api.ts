import { timingSafeEqual } from 'node:crypto'
import { type AnyContractRouter, type HTTPPath, ORPCError } from '@orpc/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { os, type Router } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import type { RouteMeta } from '../contract.ts'
import { sqlState } from '../database.ts'
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
  if (api.session.mustChange) throw new Refusal('请先把一次性密码改成自己的密码。', 'forbidden')
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

// NUL and halves of characters, in a field whose schema let them pass: the database takes no such text.
const UNSTORABLE = new Set(['22021', '22P02', '22P05'])

/** Whether an error says that the database cannot store a text. */
export const unstorable = (error: unknown) => UNSTORABLE.has(sqlState(error) ?? '')

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
  if (unstorable(error))
    return new ORPCError('BAD_REQUEST', {
      message: '内容里有无法识别的字符，请删去后重新输入。',
      data: { problems: [] },
    })
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: '系统出错，没有保存任何内容。请稍后重试；仍不行请联系管理员。',
  })
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function refuseForgery(api: ApiContext): void {
  if (SAFE_METHODS.has(api.request.method) || !api.session) return
  if (!sameText(api.request.headers['x-csrf-token'], api.session.csrf))
    throw new Refusal('页面已过期，请刷新后重试。', 'forbidden')
}

function sameText(given: string | string[] | undefined, wanted: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

// Nobody who has not signed in has anything large to say here.
const STRANGER_BYTES = 64 * 1024

/** oRPC reads bodies itself, past Fastify's limit; so the length is looked at before. */
function refuseTooLarge({ request, reply, session }: ApiContext, mostBytes: number): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  const most = session ? mostBytes : Math.min(mostBytes, STRANGER_BYTES)
  if (encoding === undefined && Number(length ?? 0) <= most) return
  void reply.header('connection', 'close')
  if (encoding !== undefined)
    throw new ORPCError('LENGTH_REQUIRED', { status: 411, message: '请求没有写明长度，请换一个浏览器重试。' })
  throw new ORPCError('PAYLOAD_TOO_LARGE', {
    message: session ? `内容太大，不能超过 ${Math.floor(most / 1024 / 1024)} MB。` : '请先登录。',
  })
}

/** A body that cannot be read at all; everything later is told by `told`. */
function unreadable(error: unknown, ctx: Context): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error
  ctx.log.warn({ err: error }, 'request not readable')
  return new ORPCError('BAD_REQUEST', {
    message: '提交的内容读不出来，请刷新页面后重试。',
    data: { problems: [] },
  })
}

/** Mounts the console's interface at `/api`, with its description at `/api/openapi.json`. */
export async function mountApi(
  app: FastifyInstance,
  router: Router<AnyContractRouter, ApiContext>,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>,
): Promise<void> {
  const mostBytes = app.initialConfig.bodyLimit ?? STRANGER_BYTES
  const handler = new OpenAPIHandler<ApiContext>(router, {
    interceptors: [
      async ({ next, context }) => {
        refuseTooLarge(context, mostBytes)
        try {
          return await next()
        } catch (error) {
          throw unreadable(error, context.ctx)
        }
      },
    ],
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

import type { FastifyInstance } from 'fastify'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { reportJsonSchema, SCHEMA_PATH } from './report-file.ts'

/** Serves the schema of report files to anybody, from wherever they ask. */
export function registerReportSchema(app: FastifyInstance, { config }: Pick<Context, 'config'>): void {
  const schema = JSON.stringify(reportJsonSchema(publicUrl(config)), null, 2)
  app.get(SCHEMA_PATH, (_request, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(schema),
  )
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

/** Lets the routes of a scope take forms with files, read whole into memory up to `mostBytes`; nothing touches the disk. */
export function takeFiles(scope: FastifyInstance, mostBytes: number): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: mostBytes },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
        throw new Refusal('提交的内容读不出来，请刷新页面后重新选择文件。')
      })
      return Object.fromEntries(form)
    },
  )
}

/** A file of a form as bytes; null where none was chosen. */
export async function fileIn(body: unknown, name: string): Promise<{ name: string; bytes: Buffer } | null> {
  const value = (body as Record<string, unknown> | null | undefined)?.[name]
  if (!(value instanceof File) || (value.name === '' && value.size === 0)) return null
  return { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
}

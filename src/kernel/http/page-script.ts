import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

/** A script of a public page, as built: its address carries its hash. */
export interface PageScript {
  address: string
  text: string
}

const HASH_DIGITS = 12

/** Reads a built script; undefined when it has not been built. */
export function readPageScript(path: string, name: string): PageScript | undefined {
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)
  return { address: `/assets/${name}-${hash}.js`, text }
}

/** Gives the script under its address: a new content has a new address, so readers may keep it for good. */
export function servePageScript(app: FastifyInstance, script: PageScript): void {
  app.get(script.address, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/javascript; charset=utf-8')
      .send(script.text),
  )
}

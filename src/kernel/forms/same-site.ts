import type { FastifyRequest } from 'fastify'
import { publicUrl } from '../config.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

function hostOf(address: string): string | null {
  try {
    return new URL(address).host
  } catch {
    return null
  }
}

function cameFromHere({ headers }: FastifyRequest, ctx: Context): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  // Browsers too old for that header name where the form stood, if anything.
  const from = headers.origin ?? headers.referer
  if (from === undefined) return true
  const host = hostOf(from)
  return host !== null && (host === headers.host || host === hostOf(publicUrl(ctx.config)))
}

/** Refuses a form sent from another site's page. */
export function requireSameSite(request: FastifyRequest, ctx: Context): void {
  if (!cameFromHere(request, ctx)) throw new Refusal('请在本网站的页面上提交。', 'forbidden')
}

import { fetchOuter } from '#kernel/http/outer-fetch.ts'
import type { LinkAnswer } from './rules/link-verdict.ts'

const LIMITS = { maxBytes: 128 * 1024, timeoutMs: 15_000 }

/** Tries a link of another site through the guarded fetch: inner addresses are never asked. */
export async function tryOuterLink(url: string): Promise<LinkAnswer> {
  const answer = await fetchOuter(url, LIMITS)
  if (!answer.ok) return { ok: false, fault: answer.fault }
  const readable = /html|text/.test(answer.type)
  const text = readable ? answer.body.toString() : ''
  return { ok: true, status: answer.status, url: answer.url, hops: answer.hops.length, text }
}

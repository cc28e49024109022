import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isOuterAddress } from './outer-address.ts'

/** Why a page of another site could not be had. */
export type OuterFault =
  | 'bad-address'
  | 'inner-address'
  | 'unknown-name'
  | 'certificate'
  | 'connection'
  | 'timeout'
  | 'too-many-redirects'

/** What another site answered, whatever its status; `cut` when there was more than was asked for. */
export interface OuterPage {
  ok: true
  status: number
  /** Where the page was found, after redirects. */
  url: string
  /** Every address asked, the first one first. */
  hops: string[]
  type: string
  body: Buffer
  cut: boolean
}

export type OuterAnswer = OuterPage | { ok: false; fault: OuterFault; url: string }

/** How far to go, and (for tests) who answers names and where an address is really to be found. */
export interface OuterLimits {
  maxBytes: number
  timeoutMs: number
  resolve?: (host: string) => Promise<string[]>
  dial?: (address: string) => string
  /** Only this host (with its port) may be asked, also after a redirect. */
  onlyHost?: string
  /** Hosts (with their ports) that may be asked though they stand inside, by the operator's setting. */
  innerHosts?: ReadonlySet<string>
}

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

class Fault extends Error {
  readonly fault: OuterFault
  constructor(fault: OuterFault) {
    super(fault)
    this.fault = fault
  }
}

const resolveName = async (host: string) => (await lookup(host, { all: true })).map((found) => found.address)

function outerUrl(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined
  const usable = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!usable) throw new Fault('bad-address')
  url.hash = ''
  return url
}

const bare = (host: string) => host.replace(/^\[|\]$/g, '')

/** The addresses of a host. One inner address among them is enough to refuse: that is how names are abused. */
async function outerAddresses(host: string, limits: OuterLimits, mayBeInner: boolean): Promise<string[]> {
  const { resolve = resolveName } = limits
  const found = isIP(host) ? [host] : await resolve(host)
  if (found.length === 0) throw new Fault('unknown-name')
  if (!mayBeInner && !found.every(isOuterAddress)) throw new Fault('inner-address')
  return found
}

/** Answers the connection's own question with what was checked, so that the name cannot change in between. */
function pinned(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  const first = all[0] ?? { address: '', family: 0 }
  return (_host, options, answer) =>
    options.all ? answer(null, all) : answer(null, first.address, first.family)
}

const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Gongkai)',
  accept: 'text/html,*/*;q=0.8',
  'accept-encoding': 'identity',
}

async function ask(url: URL, limits: OuterLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = bare(url.hostname)
  const { dial = (address: string) => address } = limits
  if (limits.onlyHost !== undefined && url.host !== limits.onlyHost) throw new Fault('bad-address')
  const mayBeInner = limits.innerHosts?.has(url.host) === true
  const addresses = (await outerAddresses(host, limits, mayBeInner)).map(dial)
  signal.throwIfAborted()
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((settle, fail) => {
    const hostname = isIP(host) ? (addresses[0] ?? host) : host
    const headers = { ...HEADERS, host: url.host }
    const options = { hostname, headers, signal, agent: false as const, lookup: pinned(addresses) }
    request(url, options).on('response', settle).on('error', fail).end()
  })
}

const UNPACK: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

async function readBody(answer: IncomingMessage, maxBytes: number): Promise<{ body: Buffer; cut: boolean }> {
  const unpack = UNPACK[answer.headers['content-encoding']?.toLowerCase() ?? '']?.()
  const stream: Readable = unpack ? answer.on('error', (error) => unpack.destroy(error)).pipe(unpack) : answer
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      parts.push(part)
      length += part.length
      if (length > maxBytes) break
    }
  } finally {
    answer.destroy()
  }
  return { body: Buffer.concat(parts).subarray(0, maxBytes), cut: length > maxBytes }
}

async function follow(first: URL, limits: OuterLimits, signal: AbortSignal): Promise<OuterPage> {
  const hops: string[] = []
  let url = first
  while (hops.length <= MOST_REDIRECTS) {
    hops.push(url.href)
    const answer = await ask(url, limits, signal)
    const { statusCode: status = 0, headers } = answer
    if (!REDIRECTS.has(status) || headers.location === undefined) {
      const read = await readBody(answer, limits.maxBytes)
      return { ok: true, status, url: url.href, hops, type: headers['content-type'] ?? '', ...read }
    }
    answer.destroy()
    url = outerUrl(headers.location, url.href)
  }
  throw new Fault('too-many-redirects')
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS_/
const NAMES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA', 'EAI_NODATA', 'EAI_NONAME'])

function faultOf(error: unknown, signal: AbortSignal): OuterFault {
  if (error instanceof Fault) return error.fault
  if (signal.aborted) return 'timeout'
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (NAMES.has(code)) return 'unknown-name'
  return CERTIFICATE.test(code) ? 'certificate' : 'connection'
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_settle, fail) => {
    if (signal.aborted) fail(signal.reason)
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
}

/**
 * Fetches a page of another site, and never one inside: every name is resolved, every address and every redirect
 * checked before a connection is made, and the connection goes to the checked address. Bounded in bytes and time.
 */
export async function fetchOuter(text: string, limits: OuterLimits): Promise<OuterAnswer> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), limits.timeoutMs)
  try {
    const work = follow(outerUrl(text), limits, ending.signal)
    return await Promise.race([work, untilAborted(ending.signal)])
  } catch (error) {
    return { ok: false, fault: faultOf(error, ending.signal), url: text }
  } finally {
    clearTimeout(timer)
    ending.abort()
  }
}

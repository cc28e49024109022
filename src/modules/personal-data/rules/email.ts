import { PIPL } from '#law/index.ts'
import type { Span } from './kinds.ts'

/** Why addresses of letters are looked for: they lead to a person. */
export const LEADS_TO_WRITER = PIPL.cite('4')

const ADDRESS = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g
const OF_OFFICES = /\.gov\.cn$|@gov\.cn$/i
const FILES = /\.(?:png|jpe?g|gif|svg|css|js|webp)$/i

/** Electronic addresses of persons. Those of offices end in gov.cn and are for the public. */
export function emails(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: address, index } of text.matchAll(ADDRESS))
    if (!OF_OFFICES.test(address) && !FILES.test(address))
      found.push({ kind: 'email', start: index, end: index + address.length })
  return found
}

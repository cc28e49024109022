import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
// Quality 11 costs ten times the time for a few per cent.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A page as brotli. */
export function brotliPage(bytes: Uint8Array): Promise<Buffer> {
  return brotli(bytes, QUALITY)
}

/** A page as gzip. */
export function gzipPage(bytes: Uint8Array): Promise<Buffer> {
  return zip(bytes)
}

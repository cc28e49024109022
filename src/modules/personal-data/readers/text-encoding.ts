const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The text of bytes: by its mark, else UTF-8 where it is, else the encoding of Chinese Windows. */
export function decodeText(bytes: Buffer): string {
  const marked = BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return new TextDecoder(marked[1]).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A text as bytes that old and new spreadsheet programs read alike. */
export function encodeText(text: string): Buffer {
  return Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf8')
}

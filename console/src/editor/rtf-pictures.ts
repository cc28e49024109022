const TYPES: Readonly<Record<string, string>> = { pngblip: 'image/png', jpegblip: 'image/jpeg' }
const START = '{\\pict'

/** Where the group that begins at `from` ends. */
function endOf(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at++) {
    if (rtf[at] === '{') depth += 1
    if (rtf[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return rtf.length
}

/** The group without the groups inside it; what they leave ends the word before them. */
function ownText(group: string): string {
  const without = group.replace(/\{[^{}]*\}/g, ' ')
  return without === group ? group : ownText(without)
}

function bytesOf(group: string): Uint8Array<ArrayBuffer> {
  const hex = ownText(group.slice(START.length))
    .replace(/\\[a-z]+-?\d*\s?/g, '')
    .replace(/[^0-9a-fA-F]/g, '')
  const bytes = new Uint8Array(Math.floor(hex.length / 2))
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** The pictures within a rich text, in their order; the copies for old programs beside them are left out. */
export function picturesOfRtf(rtf: string): Blob[] {
  const pictures: Blob[] = []
  let at = rtf.indexOf(START)
  while (at !== -1) {
    const end = endOf(rtf, at)
    const group = rtf.slice(at, end)
    const type = TYPES[/\\(pngblip|jpegblip)/.exec(group)?.[1] ?? '']
    const bytes = type ? bytesOf(group) : new Uint8Array()
    if (type && bytes.length > 0) pictures.push(new Blob([bytes], { type }))
    at = rtf.indexOf(START, end)
  }
  return pictures
}

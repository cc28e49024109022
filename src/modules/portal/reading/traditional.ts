type Convert = (text: string) => string

let loading: Promise<Convert> | undefined

// The tables take a third of a second to open: only who asks for traditional characters waits for them, once.
function converter(): Promise<Convert> {
  loading ??= import('opencc-js/cn2t').then(({ Converter }) => Converter({ from: 'cn', to: 'hk' }))
  return loading
}

// What a person typed stays as typed, and addresses stay addresses: only text and the words read out are changed.
const PIECES = /(<textarea[\s\S]*?<\/textarea>|<script[\s\S]*?<\/script>|<[^>]*>)/
const KEPT = /^<(?:textarea|script)\b/
const SPOKEN = /\s(?:alt|title|aria-label|placeholder|data-label)="[^"]*"/g

/** Simplified text of a page in traditional characters; markup, addresses and typed text untouched. */
export async function traditional(html: string): Promise<string> {
  const convert = await converter()
  const piece = (part: string) => {
    if (!part.startsWith('<')) return convert(part)
    return KEPT.test(part) ? part : part.replace(SPOKEN, convert)
  }
  return html.split(PIECES).map(piece).join('')
}

const OPEN = '<item>'
const CLOSE = '</item>'
const LITERAL = '<![CDATA['
const LITERAL_END = ']]>'

/** Where an item that begins at `from` ends; what stands in literal text ends nothing. -1 when it never does. */
function endOf(text: string, from: number): number {
  let at = from
  for (;;) {
    const close = text.indexOf(CLOSE, at)
    if (close < 0) return -1
    const literal = text.indexOf(LITERAL, at)
    if (literal < 0 || literal > close) return close + CLOSE.length
    const end = text.indexOf(LITERAL_END, literal + LITERAL.length)
    if (end < 0) return -1
    at = end + LITERAL_END.length
  }
}

/** The items of an export one by one, from the one numbered `skip` on; the last may be cut off. */
export function* itemsOf(text: string, skip = 0): Generator<{ xml: string; whole: boolean }> {
  let from = text.indexOf(OPEN)
  for (let number = 0; from >= 0; number += 1) {
    const end = endOf(text, from)
    const item =
      end < 0 ? { xml: text.slice(from), whole: false } : { xml: text.slice(from, end), whole: true }
    if (number >= skip) yield item
    if (end < 0) return
    from = text.indexOf(OPEN, end)
  }
}

/** What an export says before its first item: whose it is, and whether it is one. */
export function headOf(text: string): { site: string; problem: string | null } {
  const first = text.indexOf(OPEN)
  const head = first < 0 ? text.slice(0, 20_000) : text.slice(0, Math.min(first, 200_000))
  const site =
    /<wp:base_site_url>\s*([^<\s]+)\s*</.exec(head)?.[1] ?? /<link>\s*([^<\s]+)\s*</.exec(head)?.[1] ?? ''
  return { site, problem: problemOf(head, first >= 0) }
}

function problemOf(head: string, hasItems: boolean): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(head))
    return '文件里有 DOCTYPE 或实体声明，WordPress 的导出文件没有这些，没有读取。'
  if (!/<rss[\s>]/.test(head) || !/<wp:wxr_version>/.test(head))
    return '这不是 WordPress 的导出文件（WXR）。请在 WordPress 后台“工具—导出”里导出后再选。'
  return hasItems ? null : '导出文件里没有内容。'
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A link as the editor inserts it. */
export function linkHtml(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`
}

const row = (cell: string, columns: number) => `<tr>${`<${cell}><br></${cell}>`.repeat(columns)}</tr>`

/** An empty table with a head row, and a paragraph after it so that one can go on writing. */
export function tableHtml(rows: number, columns: number): string {
  const body = row('td', columns).repeat(Math.max(0, rows - 1))
  return `<table><thead>${row('th', columns)}</thead><tbody>${body}</tbody></table><p><br></p>`
}

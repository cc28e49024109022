/** Turns an 索引号 into its parts; the credit code never contains a slash. */
function codeOf(indexNumber: string): string {
  return indexNumber.slice(indexNumber.indexOf('/') + 1)
}

const DIGITS = 5

/** 索引号: `统一社会信用代码/YYYY-NNNNN`. */
export function indexNumberOf(creditCode: string, year: number, value: number): string {
  return `${creditCode}/${year}-${String(value).padStart(DIGITS, '0')}`
}

/** Where residents read a document: `<sitePath>content/2025-00001.html`. */
export function articlePath(sitePath: string, indexNumber: string): string {
  return `${sitePath}content/${codeOf(indexNumber)}.html`
}

/** Where residents fetch a file of a document: `<sitePath>files/2025-00001/<name>`. */
export function attachmentPath(sitePath: string, indexNumber: string, name: string): string {
  return `${sitePath}files/${codeOf(indexNumber)}/${encodeURIComponent(name)}`
}

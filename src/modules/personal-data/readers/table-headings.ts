const HEADING_WORDS =
  /姓名|户主|序号|编号|身份证|证件|卡号|账号|帐号|一卡通|电话|手机|地址|住址|备注|金额|项目|日期|名称|申请人|事项|类别|性别|村/
const MOST_ROWS = 12
const LONGEST = 24

const looksLikeHeading = (text: string) => text.length <= LONGEST && !/\d{5}/.test(text)

/** Learns the headings of a table from its first rows, and tells the heading of each column. */
export interface Headings {
  /** Whether the row, given as texts by column, is the one with the headings. */
  learn(row: ReadonlyMap<number, string>): boolean
  of(column: number): string
}

/** Begins a table whose headings are not known yet. */
export function newHeadings(): Headings {
  let known: ReadonlyMap<number, string> | undefined
  let rows = 0
  return {
    learn(row) {
      rows += 1
      if (known || rows > MOST_ROWS || row.size < 2) return false
      const texts = [...row.values()]
      if (!texts.every(looksLikeHeading) || !texts.some((text) => HEADING_WORDS.test(text))) return false
      known = new Map([...row].map(([column, text]) => [column, text.replace(/\s/g, '')]))
      return true
    },
    of: (column) => known?.get(column) ?? '',
  }
}

import { PIPL } from '#law/index.ts'
import { canBeName, tellsCondition } from './named-condition.ts'

/** Why a name and a condition in one row are looked for. */
export const SENSITIVE_ROW = PIPL.cite('28')

/** One cell of a table, with the heading of its column. */
export interface HeadedCell {
  text: string
  heading: string
}

const NAMES = /姓名|户主|^申请人$|^受益人$|^患者$|^领款人$|^学生$|^对象$/
const CONDITIONS =
  /残疾(?:类别|等级|类型|程度|情况)|病种|病因|病情|病名|疾病|患病|诊断|致贫|贫困(?:类型|户类型|户属性|原因|程度)|困难(?:类型|原因|情况)|健康状况|(?:低保|特困|保障)类别|救助原因/
const NOTHING = /^(?:无|否|没有|健康|良好|正常|一般户|一般|未|—+|-+|\/|0|\s*)$/
const NOT_A_NAME = /^(?:合计|小计|总计|备注|姓名|户主|共计)$/
const HAN = /^[\u4e00-\u9fff·]{2,5}$/

// Names of two characters are often set as wide as those of three.
const closed = (text: string) => text.replace(/\s/g, '')

function isName({ text, heading }: HeadedCell): boolean {
  const name = closed(text)
  return heading === '' ? canBeName(name) : NAMES.test(heading) && HAN.test(name) && !NOT_A_NAME.test(name)
}

const isCondition = ({ text, heading }: HeadedCell) =>
  tellsCondition(text) || (CONDITIONS.test(heading) && !NOTHING.test(text.trim()))

/** Whether a column of that heading tells of names or of conditions: only then its rows need a closer look. */
export function headsCondition(heading: string): boolean {
  return CONDITIONS.test(heading)
}

/** Whether the text is the heading of a column of names. */
export function headsNames(heading: string): boolean {
  return NAMES.test(heading) && heading.length <= 12
}

/** Which cells of a row hold the name of somebody whose illness, disability or poverty the row tells. */
export function namesBesideCondition(row: readonly HeadedCell[]): number[] {
  const conditioned = row.findIndex(isCondition)
  if (conditioned < 0) return []
  return row.flatMap((cell, at) => (at !== conditioned && isName(cell) ? [at] : []))
}

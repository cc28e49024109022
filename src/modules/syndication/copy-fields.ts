import { factLines, type LiveText } from '#modules/articles/index.ts'
import { textParts } from './page-text.ts'

/** One field of a foreign portal's form, ready to be copied. */
export interface CopyField {
  label: string
  value: string
  /** Several lines. */
  long: boolean
}

/** The fields portals ask for, in the order in which their forms stand; empty ones are left out. */
export function copyFields(text: LiveText, originAddress: string, organName: string): CopyField[] {
  const { documentNumber, madeOn, source, theme, genre, keywords, summary } = text.metadata
  const lines: [string, string | null][] = [
    ['标题', text.title],
    ['文号', documentNumber],
    ['成文日期', madeOn],
    ['发布机构', organName],
    ['来源', source],
    ['索引号', text.indexNumber],
    ['主题分类', theme],
    ['体裁', genre],
    ['关键词', keywords.join(' ')],
    ['内容概述', summary],
    ...factLines(text.metadata.facts).map(({ label, value }): [string, string] => [label, value]),
    ['原文网址', originAddress],
  ]
  const fields = lines.flatMap(([label, value]) => (value ? [{ label, value, long: false }] : []))
  return [
    ...fields,
    { label: '正文（纯文本）', value: textParts(text.body).join('\n'), long: true },
    { label: '正文（HTML）', value: text.body, long: true },
  ]
}

import { z } from 'zod'
import { line, optionalLine, optionalProse } from '#kernel/contract.ts'
import { isDay } from '#law/index.ts'
import { emptyAsNull, given, lineOrNull, NO_SUCH_DAY } from './fields.ts'

const MOST_BODY = 500_000
const MOST_KEYWORDS = 10
const LONGEST_FACT = 400

/** What an editor fills in. Only the title is needed to keep a draft; the rest is asked for before review. */
export const DraftSchema = z.object({
  column: line('栏目', 40),
  department: optionalLine('部门', 40),
  title: line('标题', 200),
  body: z
    .string('请填写正文。')
    .max(MOST_BODY, `正文不能超过 ${MOST_BODY} 个字符，长表格请放到附件里。`)
    .default(''),
  documentNumber: lineOrNull('文号', 60),
  madeOn: given.refine((text) => text === '' || isDay(text), NO_SUCH_DAY).transform(emptyAsNull),
  source: optionalLine('稿件来源', 60),
  theme: optionalLine('主题分类', 60),
  genre: optionalLine('体裁', 20),
  keywords: z
    .array(line('关键词', 20))
    .max(MOST_KEYWORDS, `关键词不能超过 ${MOST_KEYWORDS} 个。`)
    .default([]),
  summary: optionalProse('内容概述', 300),
  catalogueItem: lineOrNull('目录事项', 60),
  author: optionalLine('作者', 40),
  /** The class of the text, and what its own fields say; both may be left out. */
  articleClass: optionalLine('类别', 40),
  facts: z
    .record(
      z.string().max(40),
      z.string().trim().max(LONGEST_FACT, '这一栏写得太长，请放到正文里。').nullish(),
    )
    .default({}),
})

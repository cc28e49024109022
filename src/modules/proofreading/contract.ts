import { z } from 'zod'
import { line, optionalLine } from '#kernel/contract.ts'

/** How much a finding weighs, with the words people use. */
export const SEVERITIES = { blocks: '必须处理', 'must-answer': '须答复', hint: '提示' } as const

/** What kinds of entries a lexicon has. */
export const ENTRY_KINDS = {
  wrong: '错词',
  wording: '用语',
  body: '机构名称',
  name: '本单位名称',
  meeting: '党的会议',
  protected: '保护名称',
  allowed: '放行语境',
} as const

const keysOf = <K extends string>(table: Record<K, string>) => Object.keys(table) as K[]

const SeveritySchema = z.enum(keysOf(SEVERITIES), '级别请选择“必须处理”“须答复”或“提示”。')

/** How much a finding weighs: it blocks publication, must be answered, or is only a hint. */
export type Severity = keyof typeof SEVERITIES

const word = line('词语', 40, 2)

/** One entry of a lexicon. */
export const LexiconEntrySchema = z.object({
  kind: z.enum(keysOf(ENTRY_KINDS), '请选择类别。'),
  word,
  /** What should stand there instead. */
  right: optionalLine('建议', 40),
  /** Phrases around the word in which its letters are right. */
  except: z.array(line('例外语境', 60)).max(40, '例外语境不能超过 40 条。').default([]),
  severity: SeveritySchema.default('must-answer'),
  note: optionalLine('说明', 100),
  source: optionalLine('来源', 100),
})

/** What a person may answer to a finding. */
export const VERDICTS = { 'to-change': '要改', stands: '原文无误' } as const

/** What a person answered: it will be changed, or it stands as it is. */
export type AnswerVerdict = keyof typeof VERDICTS

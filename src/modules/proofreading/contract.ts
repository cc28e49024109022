import { z } from 'zod'
import { commandKey, day, line, optionalLine, organId, route } from '#kernel/contract.ts'

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

/** An entry as it is added: with the day from which it counts. */
const NewEntrySchema = LexiconEntrySchema.extend({ from: day })

/** An entry as it is added. */
export type NewEntry = z.output<typeof NewEntrySchema>

const ListedWordSchema = LexiconEntrySchema.extend({
  from: z.string(),
  /** Added by the organ; otherwise of the base lexicon. */
  own: z.boolean(),
  /** A slip made of a term or a name by confused characters, written down by nobody. */
  derived: z.boolean(),
  by: z.string(),
  retired: z.object({ from: z.string(), reason: z.string(), by: z.string() }).nullable(),
})

/** A word as the lexicon's page lists it. */
export type ListedWord = z.output<typeof ListedWordSchema>

const ImportedWordsSchema = z.object({
  applied: z.boolean(),
  added: z.number(),
  errors: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
})

/** What importing a file would add, or has added. */
export type ImportedWords = z.infer<typeof ImportedWordsSchema>

const LARGEST_FILE = 20 * 1024 * 1024
const TableFileSchema = z
  .file('请选择要导入的文件。')
  .max(LARGEST_FILE, '表格文件不能超过 20 MB，请拆分后再导入。')

const inOrgan = z.object({ organ: organId })
const change = inOrgan.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const path = '/organs/{organ}/lexicon' as const

/** What the console may ask about the lexicon. */
export const proofreadingContract = {
  list: route
    .meta({ permission: 'lexicon.read' })
    .route({ method: 'GET', path, summary: '校对词库' })
    .input(
      inOrgan.extend({
        text: optionalLine('要查的字', 40),
        show: z.enum(['own', 'base', 'derived', 'retired', 'all'], '请选择要看哪些词。').default('all'),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        rows: z.array(ListedWordSchema),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
        version: z.string(),
        /** How many wrong words texts are read against, the derived ones among them. */
        size: z.number(),
        day: z.string(),
      }),
    ),
  add: route
    .meta({ permission: 'lexicon.edit' })
    .route({ method: 'POST', path: `${path}/words`, summary: '新增词语' })
    .input(change.extend({ entry: NewEntrySchema }))
    .output(done),
  retire: route
    .meta({ permission: 'lexicon.edit' })
    .route({ method: 'POST', path: `${path}/retire`, summary: '停用词语' })
    .input(
      change.extend({
        word,
        from: day.optional(),
        reason: line('停用原因', 200, 2),
        derived: z.boolean().default(false),
      }),
    )
    .output(done),
  restore: route
    .meta({ permission: 'lexicon.edit' })
    .route({ method: 'POST', path: `${path}/restore`, summary: '恢复词语' })
    .input(change.extend({ word }))
    .output(done),
  previewImport: route
    .meta({ permission: 'lexicon.edit' })
    .route({ method: 'POST', path: `${path}/import/preview`, summary: '检查要导入的词表' })
    .input(inOrgan.extend({ file: TableFileSchema }))
    .output(ImportedWordsSchema),
  applyImport: route
    .meta({ permission: 'lexicon.edit' })
    .route({ method: 'POST', path: `${path}/import`, summary: '导入词表' })
    .input(change.extend({ file: TableFileSchema }))
    .output(ImportedWordsSchema),
}

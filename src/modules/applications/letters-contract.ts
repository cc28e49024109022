import { z } from 'zod'
import {
  caseId,
  commandKey,
  day,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'

const format = z.enum(['pdf', 'docx'])
const kind = z.string().regex(/^[a-z-]{2,40}$/, '请选择文书。')
const series = z.string().regex(/^[a-z-]{2,40}$/, '请选择文书的种类。')
const one = z.object({ organ: organId, id: caseId })
const done = z.object({ ok: z.literal(true) })

/** A numbered letter of a case as lists show it; its words stay in the vault until somebody opens it. */
export const CaseLetterSchema = z.object({
  number: z.string(),
  name: z.string(),
  to: z.enum(['applicant', 'third-party', 'organ']),
  who: z.string().nullable(),
  day: z.string(),
  /** A blank answer goes out with it. */
  slip: z.boolean(),
  /** Made void, on that day; its reason stands in the register. */
  voided: z.string().nullable(),
  mayVoid: z.boolean(),
})

const SheetName = z.enum(['registration', 'slip', 'archive'])

/** The letters of a step as they would go out. */
export const StepPreviewSchema = z.object({
  letters: z.array(
    z.object({
      name: z.string(),
      number: z.string(),
      title: z.string(),
      addressee: z.string(),
      paragraphs: z.array(z.string()),
      remedies: z.array(z.string()),
      attachments: z.array(z.string()),
      signature: z.string(),
      date: z.string(),
    }),
  ),
})

const WordsSchema = z.object({
  title: line('标题', 60),
  body: prose('正文', 4000, 4),
})

const VersionSchema = z.object({
  version: z.number(),
  day: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  restored: z.number().nullable(),
})

/** What an organ sets for its letters. */
export const LetterSettingsSchema = z.object({
  code: optionalLine('机关代字', 12),
  reviewBody: optionalLine('行政复议机关', 60),
  court: optionalLine('管辖法院', 60),
  payment: optionalProse('缴费方式', 300),
  words: z.record(series, optionalLine('文书代字', 8)).default({}),
})

/** What the console may ask about the letters of applications. */
export const lettersContract = {
  letterFile: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/letters/{number}/{format}',
      summary: '下载一份文书',
    })
    .input(one.extend({ number: line('文号', 60), format }))
    .output(z.file()),
  letterSheet: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/sheets/{sheet}/{format}',
      summary: '下载登记表、意见回执、归档目录',
    })
    .input(one.extend({ sheet: SheetName, who: optionalLine('对象', 60), format }))
    .output(z.file()),
  letterText: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/applications/{id}/letter-text/{number}',
      summary: '查看一份文书的文字',
    })
    .input(one.extend({ number: line('文号', 60) }))
    .output(z.object({ paragraphs: z.array(z.string()), addressee: z.string(), title: z.string() })),
  voidLetter: route
    .meta({ permission: 'application.reply' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/applications/{id}/letters/void',
      summary: '作废一个文号',
    })
    .input(
      one.extend({
        key: commandKey,
        number: line('文号', 60),
        day,
        reason: prose('作废的理由', 500, 4),
        /** The words of the letter that takes its place; empty makes none. */
        paragraphs: z
          .array(prose('文书的段落', 3000, 1))
          .max(40)
          .default([]),
      }),
    )
    .output(z.object({ number: z.string().nullable() })),
  letterRegister: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/application-letters', summary: '文书登记簿' })
    .input(
      z.object({
        organ: organId,
        series: series.default('reply'),
        year: z.coerce.number().int().min(2019).max(2100),
      }),
    )
    .output(
      z.object({
        series: z.array(
          z.object({ key: z.string(), word: z.string(), names: z.string(), total: z.number() }),
        ),
        rows: z.array(
          z.object({
            value: z.number(),
            number: z.string(),
            id: z.string(),
            name: z.string(),
            day: z.string(),
            voided: z.string().nullable(),
            reason: z.string(),
          }),
        ),
        gaps: z.array(
          z.object({
            first: z.number(),
            last: z.number(),
            explained: z.boolean(),
            reason: z.string(),
            day: z.string().nullable(),
          }),
        ),
        next: z.string(),
      }),
    ),
  skipNumbers: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'POST', path: '/organs/{organ}/application-letters/skip', summary: '登记跳过的文号' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        series,
        year: z.coerce.number().int().min(2019).max(2100),
        last: z.coerce.number('请填写跳到哪一号。').int('请填写整数。').min(1, '至少 1。').max(100_000),
        reason: prose('跳号的理由', 300, 4),
      }),
    )
    .output(done),
  letterTemplates: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/application-templates', summary: '文书模板' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        templates: z.array(
          z.object({ kind: z.string(), name: z.string(), group: z.string(), version: z.number() }),
        ),
      }),
    ),
  letterTemplate: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/application-templates/{kind}', summary: '一份文书模板' })
    .input(z.object({ organ: organId, kind }))
    .output(
      z.object({
        kind: z.string(),
        name: z.string(),
        to: z.string(),
        basis: z.string(),
        placeholders: z.array(z.object({ name: z.string(), means: z.string(), needed: z.boolean() })),
        versions: z.array(VersionSchema),
      }),
    ),
  previewTemplate: route
    .meta({ permission: 'application.read' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/application-templates/{kind}/preview.pdf',
      summary: '用样例预览文书模板',
    })
    .input(z.object({ organ: organId, kind, words: WordsSchema }))
    .output(z.file()),
  saveTemplate: route
    .meta({ permission: 'application.settings' })
    .route({
      method: 'PUT',
      path: '/organs/{organ}/application-templates/{kind}',
      summary: '保存文书模板的新版本',
    })
    .input(z.object({ organ: organId, key: commandKey, kind, words: WordsSchema }))
    .output(z.object({ version: z.number() })),
  restoreTemplate: route
    .meta({ permission: 'application.settings' })
    .route({
      method: 'POST',
      path: '/organs/{organ}/application-templates/{kind}/restore',
      summary: '把文书模板的旧版本存为新版本',
    })
    .input(z.object({ organ: organId, key: commandKey, kind, version: z.number().int().min(0).max(10_000) }))
    .output(z.object({ version: z.number() })),
  letterSettings: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'GET', path: '/organs/{organ}/application-letter-settings', summary: '文书的设定' })
    .input(z.object({ organ: organId }))
    .output(
      z.object({
        settings: LetterSettingsSchema,
        /** What stands in letters where nothing is set. */
        usual: z.object({ code: z.string(), reviewBody: z.string(), court: z.string(), payment: z.string() }),
        series: z.array(z.object({ key: z.string(), word: z.string(), names: z.string() })),
      }),
    ),
  setLetters: route
    .meta({ permission: 'application.settings' })
    .route({ method: 'PUT', path: '/organs/{organ}/application-letter-settings', summary: '设定文书' })
    .input(z.object({ organ: organId, key: commandKey, settings: LetterSettingsSchema }))
    .output(done),
}

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
  turn,
  turned,
} from '#kernel/contract.ts'
import { OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'

const outcomeRow = z.enum<[OutcomeRowKey, ...OutcomeRowKey[]]>(
  OUTCOME_ROWS.map((row) => row.key) as [OutcomeRowKey, ...OutcomeRowKey[]],
  '请选择答复结果。',
)

/** The grounds on which a passage may be held back. */
export const GROUND_CHOICES = [
  { value: 'state-secret', label: '第十四条：国家秘密' },
  { value: 'other-law', label: '第十四条：法律、行政法规禁止公开' },
  { value: 'stability', label: '第十四条：危及“三安全一稳定”' },
  { value: 'business-secret', label: '第十五条：商业秘密' },
  { value: 'privacy', label: '第十五条：个人隐私' },
  { value: 'internal-affairs', label: '第十六条第一款：内部事务信息' },
  { value: 'process-information', label: '第十六条第二款：过程性信息' },
  { value: 'enforcement-file', label: '第十六条第二款：行政执法案卷' },
] as const

/** The ways a letter may be sent. */
export const WAY_CHOICES = [
  { value: 'post', label: '邮寄' },
  { value: 'hand', label: '当面' },
  { value: 'email', label: '电子邮件' },
  { value: 'online', label: '网上' },
  { value: 'fax', label: '传真' },
  { value: 'notice', label: '公告' },
] as const

const valuesOf = <V extends string>(choices: readonly { readonly value: V }[]) =>
  choices.map(({ value }) => value) as [V, ...V[]]

const ground = z.enum(valuesOf(GROUND_CHOICES), '请选择不予公开的理由。')
const way = z.enum(valuesOf(WAY_CHOICES), '请选择送达方式。')

/** Words to be held back, with the ground; where they stand is found by the program. */
const PassageSchema = z.object({
  words: prose('要遮盖的内容', 2000),
  whole: z.boolean().default(false),
  ground,
  note: optionalLine('说明', 100),
})

/** What staff write to answer, together with what goes out with it. */
export const ReleaseSchema = z.object({
  row: outcomeRow,
  ground: z.enum(['first', 'other']).default('first'),
  day,
  withheld: z.array(outcomeRow).max(8).default([]),
  summary: optionalLine('申请内容摘要', 300),
  reason: prose('理由', 3000, 4),
  content: optionalProse('答复内容', 6000),
  /** Papers that go along otherwise, by name. */
  attachments: z.array(line('附件名称', 100)).max(10).default([]),
  /** Files of this case to go out. */
  files: z.array(caseId).max(8, '一次最多发出 8 个文件，请打包。').default([]),
  passages: z.array(PassageSchema).max(50).default([]),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const FindingSchema = z.object({
  source: z.string(),
  hit: z.string(),
  kindName: z.string(),
  place: z.string(),
  masked: z.string(),
  basis: BasisSchema,
  given: z.object({ name: z.string(), day: z.string(), reason: z.string() }).nullable(),
})

const HeldBackSchema = z.object({ number: z.number(), ground, count: z.number() })

const FileSchema = z.object({
  id: z.string(),
  role: z.enum(['answer', 'proof', 'sheet']),
  /** Empty once erased. */
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  by: z.string(),
  day: z.string(),
  of: z.string().nullable(),
  heldBack: z.array(HeldBackSchema),
  /** Why it cannot go out; empty when it can. */
  obstacle: z.string(),
  erased: z.boolean(),
})

const DispatchSchema = z.object({
  id: z.string(),
  letter: z.string(),
  letterName: z.string(),
  who: z.string(),
  way,
  wayName: z.string(),
  number: z.string(),
  day: z.string(),
  note: z.string(),
  end: z.object({ how: z.enum(['arrived', 'returned']), day: z.string(), note: z.string() }).nullable(),
  again: z.boolean(),
  /** It came back and has not been sent again. */
  toResend: z.boolean(),
  /** A public notice counts as served on this day. */
  servedOn: z.string().nullable(),
})

const StandingSchema = z.object({
  files: z.array(FileSchema),
  findings: z.array(FindingSchema),
  /** Whether the caller may let findings through, and why not. */
  mayLetThrough: z.boolean(),
  laid: z.object({ by: z.string(), day: z.string(), hash: z.string(), reply: ReleaseSchema }).nullable(),
  released: z
    .object({ day: z.string(), files: z.array(z.string()), heldBack: z.array(HeldBackSchema) })
    .nullable(),
  /** Letters that went out and have not arrived, that may be sent now. */
  toSend: z.array(
    z.object({
      letter: z.string(),
      letterName: z.string(),
      who: z.string(),
      written: z.string(),
      /** Whether a clock waits for its arrival. */
      awaited: z.boolean(),
    }),
  ),
  dispatches: z.array(DispatchSchema),
})

const one = z.object({ organ: organId, id: caseId })
const command = one.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const at = '/organs/{organ}/applications/{id}'

/** What the console may ask about the files and letters of applications. */
export const releaseContract = {
  get: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: `${at}/release`, summary: '答复文件和送达情况' })
    .input(one)
    .output(StandingSchema),
  addFile: route
    .meta({ permission: 'application.files' })
    .route({ method: 'POST', path: `${at}/files`, summary: '添加答复文件' })
    .input(command.extend({ file: z.file() }))
    .output(z.object({ file: z.string() })),
  addProof: route
    .meta({ permission: 'application.identity' })
    .route({ method: 'POST', path: `${at}/proofs`, summary: '添加身份证明扫描件' })
    .input(command.extend({ file: z.file() }))
    .output(z.object({ file: z.string() })),
  removeFile: route
    .meta({ permission: 'application.files' })
    .route({ method: 'POST', path: `${at}/files/{file}/remove`, summary: '移除答复文件' })
    .input(command.extend({ file: caseId }))
    .output(done),
  download: route
    .meta({ permission: 'application.files' })
    .route({ method: 'GET', path: `${at}/files/{file}`, summary: '下载答复文件' })
    .input(one.extend({ file: caseId }))
    .output(z.file()),
  texts: route
    .meta({ permission: 'application.files' })
    .route({ method: 'GET', path: `${at}/files/{file}/texts`, summary: '文件里的文字' })
    .input(one.extend({ file: caseId }))
    .output(z.object({ texts: z.array(z.object({ place: z.string(), text: z.string() })) })),
  redact: route
    .meta({ permission: 'application.files' })
    .route({ method: 'POST', path: `${at}/files/{file}/redact`, summary: '遮盖文件里的内容' })
    .input(
      command.extend({
        file: caseId,
        passages: z.array(PassageSchema).min(1, '至少写一段要遮盖的内容。').max(100),
      }),
    )
    .output(z.object({ file: z.string() })),
  check: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: `${at}/release/check`, summary: '检查要发出的内容' })
    .input(one.extend({ reply: ReleaseSchema }))
    .output(z.object({ findings: z.array(FindingSchema) })),
  preview: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: `${at}/release/preview.pdf`, summary: '预览要发出的答复书' })
    .input(one.extend({ reply: ReleaseSchema }))
    .output(z.file()),
  lay: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: `${at}/release/lay`, summary: '存下答复稿，交另一人放行' })
    .input(command.extend({ reply: ReleaseSchema }))
    .output(done),
  letThrough: route
    .meta({ permission: 'application.let-through' })
    .route({ method: 'POST', path: `${at}/release/let-through`, summary: '放行发现的个人信息' })
    .input(
      command.extend({
        hits: z
          .array(z.object({ source: z.string().max(64), hit: z.string().max(24) }))
          .min(1)
          .max(500),
        reason: prose('理由', 500, 1),
      }),
    )
    .output(done),
  reply: route
    .meta({ permission: 'application.reply' })
    .route({ method: 'POST', path: `${at}/release`, summary: '答复，并发出文件' })
    .input(command.extend({ reply: ReleaseSchema }))
    .output(z.object({ number: z.string() })),
  send: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: `${at}/dispatches`, summary: '登记发出文书' })
    .input(
      command.extend({
        letter: z.string().regex(/^[a-z-]{2,40}$/, '请选择文书。'),
        who: optionalLine('对象', 60),
        way,
        number: optionalLine('单号', 100),
        day,
        text: optionalProse('寄往哪里、交给谁', 300),
      }),
    )
    .output(done),
  endDispatch: route
    .meta({ permission: 'application.register' })
    .route({ method: 'POST', path: `${at}/dispatches/{dispatch}`, summary: '登记送达或者退回' })
    .input(
      command.extend({
        dispatch: caseId,
        how: z.enum(['arrived', 'returned'], '请选择送达还是退回。'),
        day,
        text: optionalProse('凭证或者退回的原因', 300),
      }),
    )
    .output(done),
  register: route
    .meta({ permission: 'application.read' })
    .route({ method: 'GET', path: '/organs/{organ}/dispatches', summary: '文书送达台账' })
    .input(
      z.object({
        organ: organId,
        show: z.enum(['all', 'under-way', 'returned']).default('all'),
        ...turn,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            application: z.string(),
            number: z.string(),
            letterName: z.string(),
            wayName: z.string(),
            tracking: z.string(),
            sentDay: z.string(),
            standing: z.enum(['under-way', 'arrived', 'returned']),
            endedDay: z.string().nullable(),
            resent: z.boolean(),
          }),
        ),
        ...turned,
      }),
    ),
}

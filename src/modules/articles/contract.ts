import { z } from 'zod'
import {
  caseId,
  commandKey,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'
import { isDay } from '#law/index.ts'

const MOST_BODY = 500_000
const MOST_KEYWORDS = 10

const NO_SUCH_DAY = '请填写真实存在的日期，例如 2026-03-19。'

const emptyAsNull = (text: string) => (text === '' ? null : text)
const given = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A line that stands as null when nothing was typed. */
const lineOrNull = (label: string, max: number) => given.pipe(line(label, max, 0)).transform(emptyAsNull)

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
})

const StatusSchema = z.enum([
  'draft',
  'returned',
  'source-review',
  'first-review',
  'first-proof',
  'second-review',
  'second-proof',
  'third-proof',
  'final-review',
  'approved',
  'kept-back',
  'published',
  'withdrawn',
  'binned',
])

/** The steps somebody signs, in their order, as people call them. */
export const SIGNING_NAMES = {
  source: '保密审查',
  'review-1': '初审',
  'proof-1': '一校',
  'review-2': '复审',
  'proof-2': '二校',
  'proof-3': '三校',
  'review-3': '终审',
} as const

/** A step somebody signs. */
export type SigningKey = keyof typeof SIGNING_NAMES

const SigningSchema = z.enum(Object.keys(SIGNING_NAMES) as [SigningKey, ...SigningKey[]], '请选择步骤。')
const OfferedSchema = SigningSchema.exclude(['source'])

/** The grounds for not disclosing, each with the article it stands in. */
export const GROUND_NAMES = {
  secret: '国家秘密（第十四条）',
  forbidden: '法律、行政法规禁止公开（第十四条）',
  safety: '危及“三安全一稳定”（第十四条）',
  'trade-secret': '第三方商业秘密（第十五条）',
  privacy: '个人隐私（第十五条）',
  internal: '内部事务信息（第十六条第一款）',
  process: '过程性信息（第十六条第二款）',
  enforcement: '行政执法案卷（第十六条第二款）',
} as const

type GroundKey = keyof typeof GROUND_NAMES

const GroundSchema = z.enum(Object.keys(GROUND_NAMES) as [GroundKey, ...GroundKey[]], '请选择不公开的依据。')
const ModeSchema = z.enum(['proactive', 'on-request', 'withheld'], '请选择公开方式。')

/** Whether a document still holds, as people call it. */
export const VALIDITY_NAMES = {
  'in-force': '有效',
  amended: '被修改',
  repealed: '废止',
  lapsed: '失效',
} as const

const ValiditySchema = z.enum(['in-force', 'amended', 'repealed', 'lapsed'], '请选择有效性。')
const RelatedSchema = z.object({ id: z.string(), title: z.string(), path: z.string() })

const AttachmentSchema = z.object({ hash: z.string(), name: z.string(), mime: z.string(), bytes: z.number() })

const EditionSchema = z.object({
  number: z.number(),
  column: z.string(),
  department: z.string(),
  title: z.string(),
  body: z.string(),
  attachments: z.array(AttachmentSchema),
  documentNumber: z.string().nullable(),
  madeOn: z.string().nullable(),
  source: z.string(),
  theme: z.string(),
  genre: z.string(),
  keywords: z.array(z.string()),
  summary: z.string(),
  catalogueItem: z.string().nullable(),
  author: z.string(),
  contentHash: z.string(),
  writers: z.array(z.string()),
  /** The steps it must pass, and the local rule they rest on. */
  flow: z.array(SigningSchema),
  flowSource: z.string(),
  signatures: z.array(z.object({ step: SigningSchema, name: z.string(), standsFor: z.string().nullable() })),
})

const StepSchema = z.object({
  step: z.enum([
    'save',
    'submit',
    ...SigningSchema.options,
    'publish',
    'publish-urgent',
    'look-after',
    'bin',
    'unbin',
    'withdraw',
    'restore',
  ]),
  label: z.string(),
  may: z.boolean(),
  /** Why not; empty when it may be taken. */
  why: z.string(),
})

const HistorySchema = z.object({
  day: z.string(),
  at: z.string(),
  name: z.string(),
  edition: z.number(),
  label: z.string(),
  note: z.string(),
  basis: z.array(z.string()),
})

const ListedSchema = z.object({
  id: z.string(),
  title: z.string(),
  column: z.string(),
  department: z.string(),
  status: StatusSchema,
  statusName: z.string(),
  live: z.boolean(),
  author: z.string(),
  documentNumber: z.string().nullable(),
  madeOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  indexNumber: z.string().nullable(),
  updatedAt: z.string(),
})

/** A document as the desk shows it. */
export const ArticleSchema = z.object({
  id: z.string(),
  status: StatusSchema,
  statusName: z.string(),
  indexNumber: z.string().nullable(),
  path: z.string().nullable(),
  createdBy: z.string(),
  /** The edition being worked on, or null. */
  working: EditionSchema.nullable(),
  /** The edition residents read, or null. */
  live: EditionSchema.nullable(),
  returned: z
    .object({ step: SigningSchema, reason: z.string(), name: z.string(), day: z.string() })
    .nullable(),
  /** What the examiner decided when the text is not to be published by itself. */
  keptBack: z
    .object({
      mode: ModeSchema,
      ground: GroundSchema.nullable(),
      note: z.string(),
      name: z.string(),
      day: z.string(),
    })
    .nullable(),
  withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
  /** When things happen to it by themselves. */
  timing: z.object({
    publishAt: z.string().nullable(),
    /** Why it did not go out at its time. */
    failure: z.string().nullable(),
    embargoUntil: z.string().nullable(),
    publicity: z.object({ from: z.string(), to: z.string(), ended: z.boolean() }).nullable(),
    reviewBy: z.string().nullable(),
    maySet: z.boolean(),
  }),
  /** Whether it still holds, where somebody said so. */
  validity: z
    .object({ validity: ValiditySchema, since: z.string(), by: z.string().nullable(), note: z.string() })
    .nullable(),
  /** What hangs together with it; only documents that are live. */
  related: z.object({
    changedBy: z.array(RelatedSchema),
    changes: z.array(RelatedSchema.extend({ how: z.enum(['amended', 'repealed']) })),
    interprets: z.array(RelatedSchema),
    interpretedBy: z.array(RelatedSchema),
    replacedBy: RelatedSchema.nullable(),
  }),
  /** The publication ahead of its reviews. */
  urgent: z
    .object({
      edition: z.number(),
      name: z.string(),
      day: z.string(),
      reason: z.string(),
      left: z.array(SigningSchema),
      within: z.number(),
      looked: z
        .object({
          name: z.string(),
          day: z.string(),
          verdict: z.enum(['stands', 'to-mend']),
          note: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  editions: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      publishedOn: z.string().nullable(),
      restorable: z.boolean(),
    }),
  ),
  history: z.array(HistorySchema),
  steps: z.array(StepSchema),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const change = one.extend({ key: commandKey })
const editionNumber = z.coerce.number().int().min(1)
const fileHash = z.string().regex(/^[0-9a-f]{64}$/, '附件编号不对。')
const done = z.object({ id: z.string(), status: StatusSchema })
/** The hash of what was written: what the next save starts from. */
const written = done.extend({ contentHash: z.string() })
const seen = fileHash.optional()

const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const

/** What the console may ask about articles. */
export const articlesContract = {
  list: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles', summary: '稿件列表' })
    .input(
      inOrgan.extend({
        status: StatusSchema.optional(),
        column: z.string().max(40).optional(),
        department: z.string().max(40).optional(),
        text: optionalLine('标题中的字', 60),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
      }),
    )
    .output(
      z.object({ items: z.array(ListedSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  waiting: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/waiting', summary: '等我办理的稿件' })
    .input(inOrgan)
    .output(
      z.object({
        items: z.array(ListedSchema.extend({ step: z.string(), stepLabel: z.string() })),
        total: z.number(),
      }),
    ),
  get: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}', summary: '稿件' })
    .input(one)
    .output(ArticleSchema),
  create: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles', '新建稿件'))
    .input(inOrgan.extend({ key: commandKey, ...DraftSchema.shape }))
    .output(done),
  importWord: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/import', '从 Word 文件新建稿件'))
    .input(
      inOrgan.extend({
        key: commandKey,
        column: DraftSchema.shape.column,
        department: DraftSchema.shape.department,
        file: z.file('请选择 .docx 文件。'),
      }),
    )
    .output(done.extend({ notices: z.array(z.string()) })),
  save: route
    .meta({ permission: 'article.write' })
    .route({ method: 'PUT', path: '/organs/{organ}/articles/{id}', summary: '保存草稿' })
    .input(change.extend({ seen, ...DraftSchema.shape }))
    .output(written),
  submit: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/submit', '送审'))
    .input(change)
    .output(done),
  publish: route
    .meta({ permission: 'article.publish' })
    .route(posted('/organs/{organ}/articles/{id}/publish', '发布'))
    .input(change.extend({ seen: fileHash }))
    .output(done),
  withdraw: route
    .meta({ permission: 'article.withdraw' })
    .route(posted('/organs/{organ}/articles/{id}/withdraw', '撤回'))
    .input(
      change.extend({
        reason: prose('撤回原因', 500),
        how: z.enum(['withdrawn', 'gone', 'replaced']).optional(),
        /** The index number of the document in its place. */
        replacedBy: optionalLine('代替它的稿件的索引号', 60),
      }),
    )
    .output(done),
  restore: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/restore', '恢复旧版为草稿'))
    .input(change.extend({ edition: editionNumber }))
    .output(done),
  attach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments', '上传附件'))
    .input(change.extend({ seen, file: z.file('请选择要上传的文件。') }))
    .output(written),
  addPicture: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/pictures', '上传正文图片'))
    .input(change.extend({ seen, file: z.file('请选择图片。') }))
    .output(written.extend({ name: z.string() })),
  detach: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/attachments/{hash}/remove', '删除附件'))
    .input(change.extend({ seen, hash: fileHash }))
    .output(written),
  download: route
    .meta({ permission: 'article.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/articles/{id}/editions/{edition}/attachments/{hash}',
      summary: '下载附件',
    })
    .input(one.extend({ edition: editionNumber, hash: fileHash }))
    .output(z.file()),
}

const WordSchema = change.extend({ seen: fileHash })
const isDayText = z.string().refine(isDay, NO_SUCH_DAY)

/** One step set down in an organ's rule for signing. */
const FlowSchema = z.object({
  column: z.string().max(40).nullable(),
  from: isDayText,
  steps: z.array(SigningSchema).max(7),
  source: line('依据', 200),
})

const LookLimitSchema = z.object({
  from: isDayText,
  workdays: z.number().int().min(1, '至少 1 个工作日。').max(30, '最多 30 个工作日。'),
  source: line('来源', 200),
})

const DelegationSchema = z.object({
  giver: z.string().max(64),
  taker: z.string('请选择代签人。').max(64),
  steps: z.array(SigningSchema).max(7),
  from: isDayText,
  to: isDayText,
  reason: line('委托原因', 200),
})

const QueueSchema = z.object({
  organ: z.string(),
  organName: z.string(),
  items: z.array(
    ListedSchema.extend({
      columnName: z.string(),
      step: z.string(),
      stepLabel: z.string(),
      since: z.string(),
    }),
  ),
})

/** What the console may ask about the signing of articles. */
export const signingContract = {
  queue: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'GET', path: '/signing/queue', summary: '各单位等我审校的稿件' })
    .output(z.object({ organs: z.array(QueueSchema) })),
  sign: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/sign', '审核或校对签名'))
    .input(
      WordSchema.extend({
        step: OfferedSchema,
        verdict: z.enum(['approve', 'return'], '请选择通过或者退回。'),
        reason: optionalProse('退回原因', 500),
      }),
    )
    .output(done),
  examine: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/examine', '保密审查'))
    .input(
      WordSchema.extend({
        mode: ModeSchema,
        ground: GroundSchema.nullish().transform((ground) => ground ?? null),
        note: optionalProse('说明', 500),
      }),
    )
    .output(done),
  returnUnexamined: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/return-unexamined', '保密审查退回'))
    .input(WordSchema.extend({ reason: prose('退回原因', 500) }))
    .output(done),
  publishUrgently: route
    .meta({ permission: 'article.urgent' })
    .route(posted('/organs/{organ}/articles/{id}/publish-urgent', '应急发布'))
    .input(WordSchema.extend({ reason: prose('应急发布的理由', 500) }))
    .output(done),
  lookAfter: route
    .meta({ permission: 'article.review-3' })
    .route(posted('/organs/{organ}/articles/{id}/look-after', '应急发布事后复核'))
    .input(
      change.extend({
        verdict: z.enum(['stands', 'to-mend'], '请选择复核结论。'),
        note: prose('复核情况', 500),
      }),
    )
    .output(done),
  rules: route
    .meta({ permission: 'article.sign' })
    .route({ method: 'GET', path: '/organs/{organ}/signing', summary: '审校流程和委托' })
    .input(inOrgan)
    .output(
      z.object({
        flows: z.array(
          FlowSchema.extend({ columnName: z.string(), inForce: z.boolean(), steps: z.array(SigningSchema) }),
        ),
        look: z.object({ workdays: z.number(), source: z.string(), from: z.string() }),
        delegations: z.array(
          DelegationSchema.extend({
            id: z.string(),
            giverName: z.string(),
            takerName: z.string(),
            endedOn: z.string().nullable(),
            inForce: z.boolean(),
            mayEnd: z.boolean(),
          }),
        ),
        people: z.array(z.object({ id: z.string(), name: z.string(), steps: z.array(SigningSchema) })),
        me: z.string(),
      }),
    ),
  setFlow: route
    .meta({ permission: 'article.flow' })
    .route(posted('/organs/{organ}/signing/flows', '设定审校流程'))
    .input(inOrgan.extend({ key: commandKey, ...FlowSchema.shape }))
    .output(z.object({})),
  setLookLimit: route
    .meta({ permission: 'article.flow' })
    .route(posted('/organs/{organ}/signing/look-limits', '设定应急发布的复核期限'))
    .input(inOrgan.extend({ key: commandKey, ...LookLimitSchema.shape }))
    .output(z.object({})),
  delegate: route
    .meta({ permission: 'article.delegate' })
    .route(posted('/organs/{organ}/signing/delegations', '委托他人代签'))
    .input(inOrgan.extend({ key: commandKey, ...DelegationSchema.shape }))
    .output(z.object({ id: z.string() })),
  endDelegation: route
    .meta({ permission: 'article.delegate' })
    .route(posted('/organs/{organ}/signing/delegations/{id}/end', '终止委托'))
    .input(change)
    .output(z.object({})),
}

const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const momentText = given
  .refine((text) => text === '' || (MINUTE.test(text) && isDay(text.slice(0, 10))), '请填写年月日和时分。')
  .transform(emptyAsNull)
const dayOrNothing = given.refine((text) => text === '' || isDay(text), NO_SUCH_DAY).transform(emptyAsNull)

/** What the console may ask about what is said of live articles. */
export const publicationContract = {
  setValidity: route
    .meta({ permission: 'article.relate' })
    .route(posted('/organs/{organ}/articles/{id}/validity', '标注文件有效性'))
    .input(
      change.extend({
        validity: ValiditySchema,
        since: isDayText,
        /** The index number of the document that changed or repealed it. */
        by: optionalLine('依据文件的索引号', 60),
        note: optionalProse('说明', 300),
      }),
    )
    .output(done),
  setPolicies: route
    .meta({ permission: 'article.relate' })
    .route(posted('/organs/{organ}/articles/{id}/policies', '关联被解读的文件'))
    .input(
      change.extend({
        /** The index numbers of the documents it explains. */
        policies: z.array(line('索引号', 60)).max(20, '最多关联 20 件文件。'),
      }),
    )
    .output(done),
  setTiming: route
    .meta({ permission: 'article.publish' })
    .route(posted('/organs/{organ}/articles/{id}/timing', '安排时间'))
    .input(
      change.extend({
        publishAt: momentText,
        embargoUntil: momentText,
        publicityFrom: dayOrNothing,
        publicityTo: dayOrNothing,
        reviewBy: dayOrNothing,
      }),
    )
    .output(done),
}

/** What was found in the edition being worked on, each as it may be shown. */
export const PersonalDataSchema = z.object({
  contentHash: z.string(),
  total: z.number(),
  /** How many are neither covered nor let through. */
  open: z.number(),
  hits: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      kindName: z.string(),
      place: z.string(),
      masked: z.string(),
      basis: z.string(),
      overridden: z.object({ name: z.string(), day: z.string(), reason: z.string() }).nullable(),
    }),
  ),
  /** Why the caller cannot cover now, empty when it can be done; null when that is not the caller's to do. */
  mask: z.string().nullable(),
  /** The same for letting through. */
  override: z.string().nullable(),
})

/** What the console may ask about personal data in articles. */
export const personalDataContract = {
  look: route
    .meta({ permission: 'article.read' })
    .route({
      method: 'GET',
      path: '/organs/{organ}/articles/{id}/personal-data',
      summary: '稿件里的个人信息',
    })
    .input(one)
    .output(PersonalDataSchema),
  mask: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/personal-data/mask', '一键脱敏'))
    .input(WordSchema)
    .output(PersonalDataSchema),
  override: route
    .meta({ permission: 'article.override' })
    .route(posted('/organs/{organ}/articles/{id}/personal-data/override', '个人信息放行'))
    .input(
      WordSchema.extend({
        hits: z
          .array(z.string().regex(/^[0-9a-f]{24}$/))
          .min(1, '请选中要放行的条目。')
          .max(1000),
        reason: prose('放行理由', 500),
      }),
    )
    .output(PersonalDataSchema),
}

const FindingSchema = z.object({
  key: z.string(),
  rule: z.string(),
  part: z.string(),
  line: z.number(),
  column: z.number(),
  text: z.string(),
  suggestion: z.string(),
  severity: z.enum(['blocks', 'must-answer', 'hint']),
  message: z.string(),
  basis: z.string(),
  paragraph: z.string(),
  answer: z
    .object({ verdict: z.enum(['to-change', 'stands']), reason: z.string(), name: z.string() })
    .nullable(),
})

/** What the console may ask about the proofreading of an article. */
export const proofingContract = {
  get: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/proofreading', summary: '稿件的校对发现' })
    .input(one)
    .output(
      z.object({
        edition: z.number(),
        contentHash: z.string(),
        lexicon: z.string(),
        /** Files whose text could not be read. */
        unread: z.array(z.string()),
        /** How many findings stop publication now. */
        blocking: z.number(),
        /** How many have still to be answered. */
        open: z.number(),
        findings: z.array(FindingSchema),
      }),
    ),
  answer: route
    .meta({ permission: 'article.sign' })
    .route(posted('/organs/{organ}/articles/{id}/proofreading', '答复校对发现'))
    .input(
      change.extend({
        seen: fileHash,
        finding: z.string().regex(/^[0-9a-f]{32}$/, '校对发现的编号不对。'),
        verdict: z.enum(['to-change', 'stands'], '请选择“要改”或“原文无误”。'),
        reason: optionalProse('理由', 300),
      }),
    )
    .output(z.object({ ok: z.literal(true) })),
}

const VersionSchema = EditionSchema.pick({
  column: true,
  department: true,
  title: true,
  body: true,
  documentNumber: true,
  madeOn: true,
  source: true,
  theme: true,
  genre: true,
  keywords: true,
  summary: true,
  catalogueItem: true,
  author: true,
}).extend({ version: z.number(), files: z.array(z.string()) })

const PREVIEW_DAYS = [1, 3, 7, 14] as const
const version = z.coerce.number().int().min(1)
const link = z.string().regex(/^[0-9a-f]{16}$/, '预览链接编号不对。')

/** What the console may ask about the writing of articles: versions, previews, the recycle bin. */
export const writingContract = {
  templates: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/article-templates', summary: '各类稿件的样式' })
    .input(inOrgan)
    .output(
      z.object({
        items: z.array(
          z.object({
            key: z.string(),
            name: z.string(),
            columns: z.array(z.string()),
            catalogue: z.array(z.string()),
            genre: z.string(),
            title: z.string(),
            needs: z.array(z.string()),
            body: z.string(),
            basis: z.array(z.string()),
          }),
        ),
      }),
    ),
  namesakes: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/namesakes', summary: '同名的稿件' })
    .input(inOrgan.extend({ title: z.string().max(200), except: z.string().max(64).default('') }))
    .output(
      z.object({
        items: z.array(
          ListedSchema.pick({ id: true, title: true, column: true, statusName: true, publishedOn: true }),
        ),
        hidden: z.number(),
      }),
    ),
  versions: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/versions', summary: '各次保存' })
    .input(one)
    .output(
      z.object({
        items: z.array(
          z.object({
            version: z.number(),
            edition: z.number(),
            at: z.string(),
            day: z.string(),
            name: z.string(),
            title: z.string(),
            publishedOn: z.string().nullable(),
          }),
        ),
      }),
    ),
  version: route
    .meta({ permission: 'article.read' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/versions/{version}', summary: '一次保存' })
    .input(one.extend({ version }))
    .output(VersionSchema),
  restoreVersion: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/versions/{version}/restore', '恢复这一次保存为草稿'))
    .input(change.extend({ version }))
    .output(done),
  previews: route
    .meta({ permission: 'article.write' })
    .route({ method: 'GET', path: '/organs/{organ}/articles/{id}/previews', summary: '预览链接' })
    .input(one)
    .output(
      z.object({
        /** Where staff preview it themselves. */
        own: z.string(),
        items: z.array(
          z.object({
            link: z.string(),
            reader: z.string(),
            until: z.string(),
            open: z.boolean(),
            closed: z.boolean(),
            path: z.string().nullable(),
            times: z.number(),
            last: z.string().nullable(),
          }),
        ),
      }),
    ),
  openPreview: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/previews', '给出预览链接'))
    .input(
      change.extend({
        reader: line('给谁看', 60),
        days: z.coerce
          .number()
          .refine((days) => PREVIEW_DAYS.some((one) => one === days), '请选择有效天数。'),
      }),
    )
    .output(done),
  closePreview: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/previews/{link}/close', '收回预览链接'))
    .input(change.extend({ link }))
    .output(done),
  bin: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/bin', '移入回收站'))
    .input(change)
    .output(done),
  unbin: route
    .meta({ permission: 'article.write' })
    .route(posted('/organs/{organ}/articles/{id}/unbin', '从回收站取回'))
    .input(change)
    .output(done),
}

import { z } from 'zod'

export const StatusSchema = z.enum([
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

export const SigningSchema = z.enum(
  Object.keys(SIGNING_NAMES) as [SigningKey, ...SigningKey[]],
  '请选择步骤。',
)
export const OfferedSchema = SigningSchema.exclude(['source'])

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

export const GroundSchema = z.enum(
  Object.keys(GROUND_NAMES) as [GroundKey, ...GroundKey[]],
  '请选择不公开的依据。',
)
export const ModeSchema = z.enum(['proactive', 'on-request', 'withheld'], '请选择公开方式。')

/** Whether a document still holds, as people call it. */
export const VALIDITY_NAMES = {
  'in-force': '有效',
  amended: '被修改',
  repealed: '废止',
  lapsed: '失效',
} as const

export const ValiditySchema = z.enum(['in-force', 'amended', 'repealed', 'lapsed'], '请选择有效性。')
export const RelatedSchema = z.object({ id: z.string(), title: z.string(), path: z.string() })

/** Genres papers usually have; a document may have another. */
export const GENRES: readonly string[] =
  '通知 公告 公示 通告 公开表 意见 办法 方案 规划 决定 报告 解读 指南'.split(' ')

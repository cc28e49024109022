import { z } from 'zod'
import { commandKey, optionalLine, optionalProse, organId, prose, route } from '#kernel/contract.ts'

const paragraphs = (label: string) =>
  z.array(prose(label, 1000)).max(30, `${label}不能超过 30 条。`).default([])

/** The guide to an organ's information; a draft may still lack elements. */
export const GuideSchema = z.object({
  classification: optionalProse('信息的分类', 3000),
  arrangement: optionalProse('编排体系', 3000),
  obtaining: optionalProse('获取方式', 3000),
  officeName: optionalLine('公开工作机构名称', 100),
  address: optionalLine('办公地址', 200),
  officeHours: optionalLine('办公时间', 200),
  telephone: optionalLine('联系电话', 60),
  fax: optionalLine('传真号码', 60),
  online: optionalProse('互联网联系方式', 1000),
  applicationHowTo: paragraphs('申请办法'),
  timeLimits: paragraphs('办理期限'),
  fees: optionalProse('收费', 2000),
  supervision: optionalProse('监督和救济', 2000),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

/** A statutory element that a guide lacks, with the article that asks for it. */
const MissingElementSchema = z.object({ field: z.string(), label: z.string(), basis: BasisSchema })

const PublishedGuideSchema = z.object({
  version: z.number(),
  /** The day this version was published. */
  day: z.string(),
  guide: GuideSchema,
})

const one = z.object({ organ: organId })
const path = '/organs/{organ}/guide' as const

/** What the console may ask about the disclosure guide. */
export const guideContract = {
  get: route
    .meta({ permission: 'guide.read' })
    .route({ method: 'GET', path, summary: '公开指南' })
    .input(one)
    .output(
      z.object({
        /** The guide as last saved; what the public sees is `published`. */
        draft: GuideSchema,
        missing: z.array(MissingElementSchema),
        published: PublishedGuideSchema.nullable(),
        /** Whether the draft differs from what is published. */
        changed: z.boolean(),
        /** Send it back when saving: refused when somebody else was quicker. */
        revision: z.number(),
      }),
    ),
  save: route
    .meta({ permission: 'guide.edit' })
    .route({ method: 'PUT', path, summary: '保存公开指南草稿' })
    .input(one.extend({ key: commandKey, guide: GuideSchema, revision: z.number().int().optional() }))
    .output(z.object({ revision: z.number(), missing: z.array(MissingElementSchema) })),
  publish: route
    .meta({ permission: 'guide.edit' })
    .route({ method: 'POST', path: `${path}/publish`, summary: '发布公开指南' })
    .input(one.extend({ key: commandKey }))
    .output(z.object({ version: z.number(), day: z.string() })),
}

/** The guide to an organ's information. */
export type Guide = z.infer<typeof GuideSchema>

/** A guide as published. */
export type PublishedGuide = z.infer<typeof PublishedGuideSchema>

import { z } from 'zod'
import {
  GroundSchema,
  ModeSchema,
  RelatedSchema,
  SigningSchema,
  StatusSchema,
  ValiditySchema,
} from './names.ts'

const AttachmentSchema = z.object({ hash: z.string(), name: z.string(), mime: z.string(), bytes: z.number() })

export const EditionSchema = z.object({
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
  /** The class of the text; empty for none. What its own fields say, and the same as people read it. */
  articleClass: z.string(),
  facts: z.record(z.string(), z.string()),
  factLines: z.array(z.object({ label: z.string(), value: z.string() })),
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

export const ListedSchema = z.object({
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

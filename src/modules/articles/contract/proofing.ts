import { z } from 'zod'
import { optionalProse, route } from '#kernel/contract.ts'
import { change, fileHash, one, posted } from './fields.ts'

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

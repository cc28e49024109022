import { z } from 'zod'
import { caseId, commandKey, line, organId, prose, route, turn, turned } from '#kernel/contract.ts'

const one = z.object({ organ: organId, id: caseId })
const command = one.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const standing = z.enum(['proposed', 'sent-back', 'public', 'withdrawn'])
const at = '/organs/{organ}/applications/{id}/disclosure-log'

/** The words of an entry as everybody will read them. */
export const EntryTextSchema = z.object({
  title: line('标题', 100, 4),
  question: prose('申请的内容', 1000, 4),
  answer: prose('答复的内容', 6000, 4),
})

/** What the console may ask about the disclosure log. */
export const disclosureLogContract = {
  list: route
    .meta({ permission: 'disclosure-log.read' })
    .route({ method: 'GET', path: '/organs/{organ}/disclosure-log', summary: '依申请公开答复公开' })
    .input(z.object({ organ: organId, ...turn }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            title: z.string(),
            standing,
            proposedDay: z.string(),
            publicDay: z.string().nullable(),
            address: z.string(),
          }),
        ),
        ...turned,
      }),
    ),
  get: route
    .meta({ permission: 'disclosure-log.read' })
    .route({ method: 'GET', path: at, summary: '一件答复是否公开' })
    .input(one)
    .output(
      z.object({
        /** Why it cannot be proposed; empty when it can. */
        obstacle: z.string(),
        standing: standing.nullable(),
        by: z.string(),
        day: z.string(),
        why: z.string(),
        address: z.string(),
        text: z.object({ title: z.string(), question: z.string(), answer: z.string() }),
        chosen: z.array(z.string()),
        files: z.array(z.object({ id: z.string(), name: z.string() })),
        mayDecide: z.boolean(),
      }),
    ),
  propose: route
    .meta({ permission: 'disclosure-log.propose' })
    .route({ method: 'POST', path: at, summary: '提出公开一件答复' })
    .input(command.extend({ text: EntryTextSchema, files: z.array(caseId).max(8).default([]) }))
    .output(done),
  approve: route
    .meta({ permission: 'disclosure-log.decide' })
    .route({ method: 'POST', path: `${at}/approve`, summary: '同意公开' })
    .input(command)
    .output(done),
  sendBack: route
    .meta({ permission: 'disclosure-log.decide' })
    .route({ method: 'POST', path: `${at}/send-back`, summary: '退回' })
    .input(command.extend({ reason: prose('退回的理由', 300, 2) }))
    .output(done),
  withdraw: route
    .meta({ permission: 'disclosure-log.decide' })
    .route({ method: 'POST', path: `${at}/withdraw`, summary: '撤下' })
    .input(command.extend({ reason: prose('撤下的理由', 300, 2) }))
    .output(done),
}

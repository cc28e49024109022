import { z } from 'zod'
import { caseId, commandKey, line, organId, route } from '#kernel/contract.ts'

/** Beyond this a search would grow too wide. */
const MOST_WORDS = 8

const WordsSchema = z
  .array(line('说法', 20, 2))
  .min(2, '请至少写两个说法，才知道谁和谁一样。')
  .max(MOST_WORDS, `一组最多 ${MOST_WORDS} 个说法。`)

const GroupSchema = z.object({ id: z.string(), words: z.array(z.string()), on: z.string(), by: z.string() })

const LineSchema = z.object({
  at: z.string(),
  day: z.string(),
  label: z.string(),
  who: z.string(),
  note: z.string(),
})

const inOrgan = z.object({ organ: organId })
const path = '/organs/{organ}/synonyms' as const
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about words that mean the same when residents search. */
export const synonymsContract = {
  list: route
    .meta({ permission: 'synonym.read' })
    .route({ method: 'GET', path, summary: '搜索的同义说法' })
    .input(inOrgan)
    .output(
      z.object({
        own: z.array(GroupSchema),
        /** Of the program itself, for all organs. */
        base: z.array(z.array(z.string())),
        /** Counts the changes. */
        version: z.number(),
        history: z.array(LineSchema),
      }),
    ),
  add: route
    .meta({ permission: 'synonym.edit' })
    .route({ method: 'POST', path, summary: '新增一组同义说法' })
    .input(inOrgan.extend({ key: commandKey, words: WordsSchema }))
    .output(done),
  remove: route
    .meta({ permission: 'synonym.edit' })
    .route({ method: 'POST', path: `${path}/{id}/remove`, summary: '去掉一组同义说法' })
    .input(inOrgan.extend({ id: caseId, key: commandKey, reason: line('原因', 200, 2) }))
    .output(done),
}

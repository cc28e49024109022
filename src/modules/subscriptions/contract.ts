import { z } from 'zod'
import { line } from '#kernel/contract.ts'

/** What somebody fills in to be told by e-mail. */
export const SubscriptionFormSchema = z
  .object({
    email: line('电子邮箱', 120).pipe(z.email('电子邮箱的写法不对，例如 name@example.com。')),
    kind: z.enum(['site', 'column', 'village', 'search'], '请选择要订阅什么。'),
    column: z.string().max(40).default(''),
    village: z.string().max(40).default(''),
    words: z.string().trim().max(60, '要找的词不能超过 60 个字。').default(''),
  })
  .check(({ value, issues }) => {
    const say = (path: string, message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value })
    if (value.kind === 'column' && value.column === '') say('column', '请选择栏目。')
    if (value.kind === 'village' && value.village === '') say('village', '请选择村（社区）。')
    if (value.kind === 'search' && [...value.words].length < 2) say('words', '请填写要找的词，至少两个字。')
  })

/** What somebody fills in to be told by e-mail. */
export type SubscriptionForm = z.infer<typeof SubscriptionFormSchema>

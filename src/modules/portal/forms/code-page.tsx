import type { FastifyReply } from 'fastify'
import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { Field, type FieldSpec } from '#kernel/forms/field.tsx'
import { sendPage } from '#kernel/forms/send-page.ts'
import type { NumberAndCode } from '#kernel/inquiry/find-by-code.ts'
import type { Missed } from '#kernel/inquiry/look-up.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, framed } from './form-pages.ts'

/** A page that asks for number and query code of a case. */
export interface CodePage {
  title: string
  /** What one finds out here. */
  intro: string
  /** The label of the number: 申请编号. */
  numberLabel: string
  /** A number as an example. */
  example: string
  path: string
}

const questions = ({ numberLabel, example }: CodePage): FieldSpec[] => [
  {
    name: 'number',
    label: numberLabel,
    control: 'line',
    help: `回执上的编号，例如“${example}”；括号写成 [ ] 或 ( ) 都可以。`,
  },
  { name: 'code', label: '查询码', control: 'line', help: '回执上的 8 位查询码，不分大小写。', short: true },
]

function AskForCode({
  page,
  typed,
  problems,
}: {
  page: CodePage
  typed: NumberAndCode
  problems: FieldProblem[]
}): ReactNode {
  const problemOf = new Map(problems.map(({ field, message }) => [field, message]))
  return (
    <div className="form-page">
      <h1>{page.title}</h1>
      <ErrorSummary problems={problems} />
      <p>{page.intro}</p>
      <form method="post" action={page.path} noValidate>
        {questions(page).map((spec) => (
          <Field
            key={spec.name}
            spec={spec}
            value={spec.name === 'number' ? typed.number : typed.code}
            problem={problemOf.get(spec.name)}
          />
        ))}
        <button type="submit" className="button">
          查询
        </button>
      </form>
    </div>
  )
}

/** Asks for number and code; after a miss says what was wrong and how long to wait. */
export function sendCodePage(
  pages: FormPages,
  organ: Organ,
  reply: FastifyReply,
  page: CodePage,
  missed?: Missed,
): FastifyReply {
  const problems = missed?.problems ?? []
  const typed = missed?.typed ?? { number: '', code: '' }
  if (missed && missed.wait > 0) void reply.header('retry-after', missed.wait)
  const title = problems.length > 0 ? `错误：${page.title}` : page.title
  const body = AskForCode({ page, typed, problems })
  return sendPage(reply, missed?.status ?? 200, framed(pages, { organ, title, path: page.path, body }))
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { requireSameSite } from '#kernel/forms/same-site.ts'
import type { SlowDown } from '#kernel/forms/slow-down.ts'
import type { Typed } from '#kernel/forms/typed.ts'
import type { NumberAndCode } from '#kernel/inquiry/find-by-code.ts'
import { lookUp } from '#kernel/inquiry/look-up.ts'
import { readCode } from '#kernel/inquiry/query-code.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { type CodePage, type FormPages, framed, sendCodePage } from '#modules/portal/index.ts'
import { type Found, findByCode } from '../find-by-code.ts'
import type { Mailbox } from './mail-paths.ts'
import { trackedMessage } from './tracked-message.ts'
import { TrackedPage } from './tracked-page.tsx'

/** The page that asks for number and code of a letter. */
export function codePage({ organ, paths }: Mailbox): CodePage {
  return {
    title: '来信查询',
    intro: '看来信办到哪一步，看答复，评价答复，也可以追问一次。',
    numberLabel: '来信编号',
    example: `${organ.shortName}来信〔2026〕12号`,
    path: paths.track,
  }
}

/** A letter whose code was shown. */
export interface Opened {
  found: Found
  code: string
}

/** The letter whose number and code were sent; null when the answer has been given already. */
export async function openedByCode(
  pages: FormPages,
  codes: SlowDown,
  mailbox: Mailbox,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Opened | null> {
  requireSameSite(request, pages.ctx)
  const { organ } = mailbox
  const find = (asked: NumberAndCode) => findByCode(pages.ctx, organ.id, asked)
  const asked = await lookUp(pages.ctx, codes, request, { organ: organ.id, what: '来信', find })
  if (asked.found) return { found: asked.found, code: readCode(asked.code) }
  sendCodePage(pages, organ, reply, codePage(mailbox), asked)
  return null
}

/** The page of a letter as it stands now, with what its writer typed and what is wrong with it. */
export async function trackedHtml(
  pages: FormPages,
  mailbox: Mailbox,
  { found, code }: Opened,
  shown: { formKey: string; typed: Typed; problems: FieldProblem[] },
): Promise<string> {
  const { organ, paths } = mailbox
  const now = await findByCode(pages.ctx, organ.id, { number: found.state.number, code })
  const tracked = await trackedMessage(pages.ctx, organ, now ?? found, code)
  const title = shown.problems.length > 0 ? `错误：${tracked.number}` : tracked.number
  const body = <TrackedPage mailbox={mailbox} tracked={tracked} {...shown} />
  return framed(pages, { organ, title, path: paths.track, body })
}

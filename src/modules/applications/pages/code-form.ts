import type { FastifyReply, FastifyRequest } from 'fastify'
import { requireSameSite } from '#kernel/forms/same-site.ts'
import type { SlowDown } from '#kernel/forms/slow-down.ts'
import { lookUp } from '#kernel/inquiry/look-up.ts'
import { readCode } from '#kernel/inquiry/query-code.ts'
import { type CodePage, type FormPages, sendCodePage } from '#modules/portal/index.ts'
import { type Found, findByCode } from '../find-by-code.ts'
import type { Receiver } from './application-paths.ts'

/** The page that asks for number and code of an application. */
export function codePage({ organ, paths }: Receiver): CodePage {
  return {
    title: '办理情况查询',
    intro: '查询政府信息公开申请办到哪一步，阅读和下载答复书。',
    numberLabel: '申请编号',
    example: `${organ.shortName}公开申〔2026〕12号`,
    path: paths.track,
  }
}

/** The application whose number and code were sent; null when the answer has been given already. */
export async function openedByCode(
  pages: FormPages,
  codes: SlowDown,
  receiver: Receiver,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<{ found: Found; code: string } | null> {
  requireSameSite(request, pages.ctx)
  const { organ } = receiver
  const find = (asked: { number: string; code: string }) => findByCode(pages.ctx, organ.id, asked)
  const asked = await lookUp(pages.ctx, codes, request, { organ: organ.id, what: '申请', find })
  if (asked.found) return { found: asked.found, code: readCode(asked.code) }
  sendCodePage(pages, organ, reply, codePage(receiver), asked)
  return null
}

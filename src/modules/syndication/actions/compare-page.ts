import type { Context } from '#kernel/context.ts'
import { fetchOuter, type OuterAnswer, type OuterFault, type OuterPage } from '#kernel/http/outer-fetch.ts'
import { act, type Case, readCase } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { liveText } from '#modules/articles/index.ts'
import { compareTexts } from '../compare-texts.ts'
import { type HandEvent, type HandSending, handSendingProcedure, type Verdict } from '../hand-sending.ts'
import { handSendingsToCheck } from '../hand-store.ts'
import { decodePage, pageText, textParts } from '../page-text.ts'

const LIMITS = { maxBytes: 3 * 1024 * 1024, timeoutMs: 15_000 }

/** How pages elsewhere are fetched. */
export type Fetch = (url: string, limits: typeof LIMITS) => Promise<OuterAnswer>

const FAULTS: Record<OuterFault, string> = {
  'bad-address': '网址的写法不对。',
  'inner-address': '网址指向内部网络，不访问。',
  'unknown-name': '网站域名解析不到。',
  certificate: '网站的安全证书有问题。',
  connection: '连接不上对方网站。',
  timeout: '对方网站没有在限定时间内回应。',
  'too-many-redirects': '对方网页跳转次数太多。',
}

interface Found {
  verdict: Verdict
  detail: string
  missing: string[]
}

const GONE = new Set([404, 410])

async function compared(ctx: Context, organ: string, item: HandSending, page: OuterPage): Promise<Found> {
  if (GONE.has(page.status)) return { verdict: 'gone', detail: `对方返回 ${page.status}。`, missing: [] }
  if (page.status !== 200) return { verdict: 'unreachable', detail: `对方返回 ${page.status}。`, missing: [] }
  const ours = await liveText(ctx, organ, item.article)
  if (!ours) return { verdict: 'differs', detail: '原文已撤回，对方网页仍能打开。', missing: [] }
  const theirs = pageText(decodePage(page.body, page.type))
  const found = compareTexts({ title: ours.title, parts: textParts(ours.body) }, theirs)
  const detail = found.verdict === 'same' ? '标题和正文各段都找到了。' : '以下内容在对方网页上没有找到。'
  return { ...found, detail: page.cut ? `${detail}对方网页过大，只看了前面部分。` : detail }
}

async function look(ctx: Context, organ: string, item: HandSending, fetch: Fetch): Promise<Found> {
  const answer = await fetch(item.address ?? '', LIMITS)
  if (answer.ok) return compared(ctx, organ, item, answer)
  return { verdict: 'unreachable', detail: FAULTS[answer.fault], missing: [] }
}

async function postedItem(
  ctx: Context,
  organ: string,
  id: string,
): Promise<Case<HandSending | undefined, HandEvent> & { item: HandSending; address: string }> {
  const found = await readCase(ctx, handSendingProcedure, organ, id, '这件人工报送')
  const { state } = found
  if (state?.status !== 'posted' || state.address === null)
    throw new Refusal('还没有填写门户上的网址，不能核对。', 'conflict')
  return { ...found, item: state, address: state.address }
}

/** Fetches the page on the portal and notes whether it says what the article says; at once, outside any transaction. */
export async function comparePage(
  ctx: Context,
  input: { organ: string; id: string; key: string },
  fetch: Fetch = fetchOuter,
): Promise<{ verdict: Verdict }> {
  const { organ, id, key } = input
  const { item, address } = await postedItem(ctx, organ, id)
  const found = await look(ctx, organ, item, fetch)
  await act(
    ctx,
    handSendingProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      if (state?.address !== address) throw new Refusal('网址刚刚改过，请重新核对。', 'conflict')
      return [{ kind: 'compared', payload: { address, ...found } }]
    },
  })
  return { verdict: found.verdict }
}

const MOST = 50
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Looks again at the pages not looked at for a week, the oldest first; one that fails holds up no other. */
export async function compareOldest(ctx: Context, fetch: Fetch = fetchOuter): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - WEEK_MS).toISOString()
  const rows = await handSendingsToCheck(ctx.db, before, MOST)
  for (const row of rows) {
    const one = { organ: row.organ_id, id: row.id, key: ctx.newId() }
    await comparePage(ctx, one, fetch).catch((error) =>
      ctx.log.error({ err: error, item: row.id }, 'page on a portal not compared'),
    )
  }
  return rows.length
}

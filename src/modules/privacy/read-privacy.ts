import { namesOf } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { addDays } from '#law/index.ts'
import { identitiesDue } from '#modules/applications/index.ts'
import { disputedAmong } from '#modules/disputes/index.ts'
import { closedBy, dueDay, type Kept, type RetentionRule, ruleOn } from './rules/retention.ts'
import { rulesOf, viewRows } from './store.ts'

const PAGE_SIZE = 20
const AHEAD_DAYS = 90
const MOST_SHOWN = 100

/** One page of who looked at whose identity, and why. */
export async function readLog(ctx: Context, organ: string, turn: Turn = {}) {
  const { rows, ...turned } = await viewRows(ctx.db, organ, { ...turn, size: PAGE_SIZE })
  const names = await namesOf(ctx.db, [...new Set(rows.map(({ viewer }) => viewer))])
  const reasons = await unseal(
    ctx,
    organ,
    rows.map((row) => row.reason_ref),
  )
  return {
    ...turned,
    rows: rows.map((row) => ({
      id: row.id,
      application: row.application_id,
      number: row.application_number,
      what: row.what,
      who: names.get(row.viewer) ?? '已停用的账号',
      at: new Date(row.viewed_at).toISOString(),
      reason: String(reasons.get(row.reason_ref)?.['text'] ?? '（已销毁）'),
    })),
  }
}

async function dueSoon(ctx: Context, organ: string, rule: RetentionRule, what: Kept) {
  const until = addDays(today(ctx), AHEAD_DAYS)
  const wanted = { what, closedBy: closedBy(rule, what, until), limit: MOST_SHOWN }
  const cases = await identitiesDue(ctx, organ, wanted)
  const disputed = await disputedAmong(
    ctx,
    organ,
    cases.map(({ id }) => id),
  )
  return cases.map(({ id, number, closedDay, held }) => ({
    ...{ id, number, what, closedDay, due: dueDay(rule, what, closedDay) },
    stopped: disputed.has(id) ? '复议、诉讼没有了结' : held ? '已暂缓销毁' : '',
  }))
}

/** How long identities are kept, and what will be destroyed within the next ninety days. */
export async function readRetention(ctx: Context, organ: string) {
  const rules = await rulesOf(ctx.db, organ)
  const now = ruleOn(rules, today(ctx))
  const due = [...(await dueSoon(ctx, organ, now, 'proof')), ...(await dueSoon(ctx, organ, now, 'identity'))]
  return { now, rules, due: due.sort((one, other) => (one.due < other.due ? -1 : 1)) }
}

import { listAccounts } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { organById, type Site, standingColumn } from '#modules/organs/index.ts'
import { WHOLE_FLOW } from '../rules/signing-flow.ts'
import { STEPS } from '../transitions.ts'
import { lookLimitOn, type SigningRules, signingRules } from './signing-rules.ts'
import { type DelegationRow, delegationRows } from './store.ts'

/** A column in the recycle bin keeps its rules; they count again when it comes back. */
function flowColumnName(site: Site, key: string): string | undefined {
  const binned = site.binned?.find((one) => one.column.key === key)
  return binned ? `${binned.column.name}（在回收站）` : standingColumn(site, key)?.name
}

async function flowsOf(ctx: Context, organ: string, { flows }: SigningRules) {
  const { site } = await organById(ctx, organ)
  const nameOf = (key: string) => (site && flowColumnName(site, key)) ?? key
  const now = today(ctx)
  const sorted = [...flows].sort((a, b) => (a.from < b.from ? 1 : -1))
  const newest = new Set(
    sorted
      .filter((rule) => rule.from <= now)
      .filter((rule, at, all) => {
        return all.findIndex((other) => other.column === rule.column) === at
      }),
  )
  return sorted.map((rule) => ({
    ...rule,
    columnName: rule.column === null ? '全部栏目' : nameOf(rule.column),
    inForce: newest.has(rule),
  }))
}

function shownDelegation(ctx: Context, organ: string, nameOf: (id: string) => string) {
  const now = today(ctx)
  const forAll = may(ctx.actor.grants, 'account.edit', ctx.lineage(organ))
  return ({
    id,
    giver,
    taker,
    steps,
    from_day: from,
    to_day: to,
    reason,
    ended_on: endedOn,
  }: DelegationRow) => {
    const open = endedOn === null && to >= now
    return {
      ...{ id, giver, taker, steps, from, to, reason, endedOn },
      giverName: nameOf(giver),
      takerName: nameOf(taker),
      inForce: open && from <= now,
      mayEnd: open && (forAll || giver === ctx.actor.id),
    }
  }
}

/** How the texts of an organ are signed: its flows, the delegations, and who may sign what. */
export async function rulesOnDesk(ctx: Context, organ: string) {
  const rules = await signingRules(ctx, organ)
  const lineage = ctx.lineage(organ)
  const accounts = await listAccounts(ctx)
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const shown = shownDelegation(ctx, organ, (id) => names.get(id) ?? '已注销的账号')
  const people = accounts
    .filter((one) => !one.disabled && may(one.grants, 'article.sign', lineage))
    .map(({ id, name, grants }) => ({
      id,
      name,
      steps: WHOLE_FLOW.filter((step) => may(grants, STEPS[step].permission, lineage)),
    }))
  return {
    flows: await flowsOf(ctx, organ, rules),
    look: lookLimitOn(rules, today(ctx)),
    delegations: (await delegationRows(ctx.db, organ)).map(shown),
    people,
    me: ctx.actor.id,
  }
}

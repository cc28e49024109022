import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction, MovedOn, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { organById } from '#modules/organs/index.ts'
import { catalogueItemProcedure } from '../catalogue-item.ts'
import type { ImportResult } from '../contract.ts'
import { everyItem } from '../store.ts'
import { differingColumns, type ImportPlan, type ImportStep, planImport } from '../table/plan-import.ts'
import { itemIdFor } from './add-item.ts'
import { CATALOGUE_BASIS } from './settle-item.ts'

interface Import {
  organ: string
  key: string
  rows: readonly string[][]
}

const differs = ({ before, item }: ImportStep) => canonical(before) !== canonical(item)
const idOf = (step: ImportStep, key: string) => step.id ?? itemIdFor(`${key} ${step.row}`)

function resultOf({ errors, steps, ignored }: ImportPlan, key: string, applied: boolean): ImportResult {
  const moving = steps.filter(differs)
  return {
    applied,
    errors,
    ignored,
    added: moving.filter((step) => !step.before).length,
    changed: moving.filter((step) => step.before).length,
    unchanged: steps.length - moving.length,
    changes: moving.map((step) => ({
      row: step.row,
      id: idOf(step, key),
      what: step.before ? ('changed' as const) : ('added' as const),
      title: `${step.item.level1} · ${step.item.level2}`,
      columns: differingColumns(step.before, step.item),
    })),
  }
}

async function planOf(ctx: Context, organ: string, rows: readonly string[][]): Promise<ImportPlan> {
  return planImport(rows, {
    organ: await organById(ctx, organ),
    day: today(ctx),
    existing: await everyItem(ctx.db, organ),
  })
}

async function take(ctx: Context, input: Import, step: ImportStep): Promise<void> {
  const { item, before } = step
  await act(
    ctx,
    catalogueItemProcedure,
  )({
    organ: input.organ,
    id: idOf(step, input.key),
    key: `${input.key} ${step.row}`,
    decide({ state }) {
      // Somebody changed the item after the file was compared with it.
      if (canonical(state?.item) !== canonical(before)) throw new MovedOn()
      const kind = before ? 'item-changed' : 'item-added'
      return [{ kind, payload: { item }, basis: CATALOGUE_BASIS }]
    },
  })
}

/** Says what importing these rows would do, and every cell that is wrong; changes nothing. */
export async function previewImport(
  ctx: Context,
  organ: string,
  rows: readonly string[][],
): Promise<ImportResult> {
  return resultOf(await planOf(ctx, organ, rows), 'preview', false)
}

/** Takes all rows into the catalogue, or none when a single cell is wrong. */
export async function importItems(ctx: Context, input: Import): Promise<ImportResult> {
  return inTransaction(ctx, async (inside) => {
    const plan = await planOf(inside, input.organ, input.rows)
    if (plan.errors.length > 0) return resultOf(plan, input.key, false)
    const moving = plan.steps.filter(differs)
    for (const step of moving) await take(inside, input, step)
    if (moving.length > 0) await announce(inside, 'site', input.organ, 'catalogue')
    return resultOf(plan, input.key, true)
  })
}

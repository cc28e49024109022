import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type FieldProblem, NotFound, Refusal } from '#kernel/refusal.ts'
import { PART_BASIS } from '../../rules/collected-part.ts'
import { cellAt, whereOf } from '../../rules/roll-up.ts'
import { collectionProcedure } from '../collection.ts'
import { collectionId } from '../load-county.ts'
import { begun } from './open-collection.ts'

interface Asked {
  organ: string
  year: number
  part: string
  key: string
  /** Null for what stays unread. */
  cells: readonly { place: string; value: number | null }[]
  source: string
  reason: string
}

/** What is against a figure typed in: its cell was read, or it counts half a thing. */
function problemOf({ place, value }: Asked['cells'][number], unread: readonly string[]): string {
  const cell = cellAt(place)
  if (!cell || !unread.includes(place))
    return `${whereOf(place)}已经读出来了，不能改；报告有误的，请退回更正。`
  return cell.money || Number.isInteger(value) ? '' : `${cell.where}应为整数。`
}

/** The figures that were typed in, or a refusal that names the fields. */
function figuresOf(cells: Asked['cells'], unread: readonly string[]): Record<string, number> {
  const problems: FieldProblem[] = cells.flatMap((cell, at) => {
    const message = cell.value === null ? '' : problemOf(cell, unread)
    return message === '' ? [] : [{ field: `cells.${at}.value`, message }]
  })
  if (problems[0]) throw new Refusal(problems[0].message, 'invalid', problems)
  const typed = cells.flatMap(({ place, value }) => (value === null ? [] : [[place, value] as const]))
  if (typed.length === 0)
    throw new Refusal('请至少填写一格。', 'invalid', [{ field: 'cells.0.value', message: '请填写。' }])
  return Object.fromEntries(typed)
}

/**
 * Types in what could not be read of an imported report, from the paper itself. Only what was not read can be typed
 * in; it is kept and shown as typed in, by whom, from where and why.
 */
export async function enterCells(ctx: Context, asked: Asked): Promise<void> {
  const { organ, year, part, key, cells, source, reason } = asked
  await act(
    ctx,
    collectionProcedure,
  )({
    organ,
    id: collectionId(year),
    key,
    decide({ state }) {
      const kept = begun(state, year).imported[part]?.at(-1)
      if (!kept) throw new NotFound('这个单位的报告')
      const figures = figuresOf(cells, kept.unreadCells)
      const payload = { key: part, name: part, cells: figures, source, reason }
      return [{ kind: 'cells-entered', payload, basis: [PART_BASIS] }]
    },
  })
}

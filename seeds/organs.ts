import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import suixiColumns from './suixi/columns.json' with { type: 'json' }
import yangqingColumns from './yangqing/columns.json' with { type: 'json' }
import data from './yangqing/organs.json' with { type: 'json' }

const COLUMNS: Record<string, typeof yangqingColumns> = { suixi: suixiColumns, yangqing: yangqingColumns }
const FOUNDED = '2022-12-26T09:00:00+08:00'

type OrganData = (typeof data.organs)[number]

function organOf(one: OrganData): Organ {
  const { id, parent, name, shortName, creditCode, leaders, leadingGroup, dutyRoster } = one
  const { address, postcode, telephone, fax, email, officeHours, disclosureOffice } = one
  return {
    id,
    kind: one.kind as Organ['kind'],
    parent,
    name,
    shortName,
    creditCode,
    contact: { address, postcode, telephone, fax, email, officeHours, disclosureOffice },
    departments: one.departments.map((department) => ({ windows: [], ...department })),
    leaders,
    leadingGroup,
    dutyRoster,
    site: one.site ? { ...one.site, columns: COLUMNS[id] ?? [] } : null,
    demonstration: true,
  }
}

/** Founds the county, the town and its villages. */
export async function seedOrgans(ctx: Context): Promise<void> {
  const then = { ...ctx, clock: clockAt(FOUNDED) }
  for (const one of data.organs) await foundOrgan(then, { key: `seed-organ-${one.id}`, organ: organOf(one) })
}

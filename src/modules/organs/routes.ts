import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { changeOrgan } from './actions/change-organ.ts'
import { organsContract } from './contract.ts'
import { loadDirectory, organById } from './directory.ts'

const os = implement(organsContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to organs. */
export const organsRoutes = os.router({
  list: os.list.handler(async ({ context: { ctx } }) => {
    const directory = await loadDirectory(ctx)
    const held = new Set(ctx.actor.grants.map((grant) => grant.organ))
    const supervised = new Set(
      ctx.actor.grants.filter((grant) => grant.role === 'county-supervisor').map((grant) => grant.organ),
    )
    return directory
      .all()
      .filter((organ) => held.has(organ.id) || directory.lineage(organ.id).some((id) => supervised.has(id)))
      .map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind }))
  }),
  get: os.get.handler(({ context: { ctx }, input }) => organById(ctx, input.organ)),
  setContact: os.setContact.handler(async ({ context: { ctx }, input: { organ, key, contact } }) => {
    await changeOrgan(ctx, { organ, key, change: { kind: 'contact-set', payload: { contact } } })
    return done
  }),
  setDepartments: os.setDepartments.handler(
    async ({ context: { ctx }, input: { organ, key, departments } }) => {
      await changeOrgan(ctx, { organ, key, change: { kind: 'departments-set', payload: { departments } } })
      return done
    },
  ),
  setLeaders: os.setLeaders.handler(async ({ context: { ctx }, input: { organ, key, leaders } }) => {
    await changeOrgan(ctx, { organ, key, change: { kind: 'leaders-set', payload: { leaders } } })
    return done
  }),
  setLeadingGroup: os.setLeadingGroup.handler(async ({ context: { ctx }, input }) => {
    const { organ, key, leadingGroup } = input
    await changeOrgan(ctx, { organ, key, change: { kind: 'leading-group-set', payload: { leadingGroup } } })
    return done
  }),
  setSiteMarks: os.setSiteMarks.handler(async ({ context: { ctx }, input: { organ, key, marks } }) => {
    await changeOrgan(ctx, { organ, key, change: { kind: 'site-marks-set', payload: { marks } } })
    return done
  }),
  setMaintenance: os.setMaintenance.handler(async ({ context: { ctx }, input }) => {
    const { organ, key, maintenance } = input
    await changeOrgan(ctx, { organ, key, change: { kind: 'maintenance-set', payload: { maintenance } } })
    return done
  }),
  setDutyRoster: os.setDutyRoster.handler(async ({ context: { ctx }, input: { organ, key, dutyRoster } }) => {
    await changeOrgan(ctx, { organ, key, change: { kind: 'duty-roster-set', payload: { dutyRoster } } })
    return done
  }),
})

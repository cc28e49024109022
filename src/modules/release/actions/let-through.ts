import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { caseForStaff } from '#modules/applications/index.ts'
import { scanText } from '#modules/personal-data/index.ts'
import type { CaseFiles } from '../case-file.ts'
import type { Finding } from '../findings.ts'
import { caseFiles, type OnCase, record, requireOpen } from '../on-case.ts'
import { letThroughObjection, SECOND_PERSON } from '../rules/may-let-through.ts'
import { standingFindings } from '../standing-findings.ts'

interface LettingThrough extends OnCase {
  hits: { source: string; hit: string }[]
  reason: string
}

function refuseReason(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'reason', message }])
}

/** Who brought in the contents in which these findings stand. */
export function writersOf({ files, laid }: CaseFiles, findings: readonly Finding[]): string[] {
  const sources = new Set(findings.map(({ source }) => source))
  const ofFiles = files.filter(({ sealed }) => sources.has(sealed.hash)).map(({ by }) => by)
  return laid && sources.has(laid.hash) ? [...ofFiles, laid.by] : ofFiles
}

/** Lets findings go out as they stand, on the word of a second person and for exactly this content. */
export async function letThrough(ctx: Context, { hits, reason, ...on }: LettingThrough): Promise<void> {
  if (scanText(reason, '理由').hits.length > 0) refuseReason('理由里不要写个人信息，请改写。')
  const chosen = new Set(hits.map(({ source, hit }) => `${source} ${hit}`))
  requireOpen(await caseForStaff(ctx, on.organ, on.id))
  const all = await standingFindings(ctx, on, await caseFiles(ctx, on.organ, on.id))
  await record(ctx, on, (state, one, inside) => {
    requireOpen(one)
    const known = new Set(state.given.map(({ source, hit }) => `${source} ${hit}`))
    const wanted = all.filter(({ source, hit }) => {
      const mark = `${source} ${hit}`
      return chosen.has(mark) && !known.has(mark)
    })
    if (wanted.length === 0) throw new Refusal('没有选中要放行的条目，请刷新后重新选择。', 'conflict')
    const objection = letThroughObjection(writersOf(state, wanted), inside.actor.id, reason)
    if (objection?.field) refuseReason(objection.message)
    if (objection) throw new Refusal(objection.message, 'forbidden')
    const given = wanted.map(({ source, hit, kind, place }) => ({ source, hit, kind, place, reason }))
    return [{ kind: 'let-through', payload: { given }, basis: [SECOND_PERSON] }]
  })
}

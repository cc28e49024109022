import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { guidePath } from './guide-paths.ts'
import { guideSheet } from './guide-sheet.ts'
import { missingElements } from './rules/missing-elements.ts'
import { isChanged, type ServiceGuideEvent, serviceGuideProcedure } from './service-guide.ts'

async function guideCase(ctx: Pick<Context, 'db'>, organ: string, id: string) {
  const found = await readCase(ctx, serviceGuideProcedure, organ, id, '这份办事指南')
  if (!found.state) throw new NotFound('这份办事指南')
  return { state: found.state, events: found.events }
}

function told(event: Recorded<ServiceGuideEvent>, at: number): { label: string; note?: string } {
  if (event.kind === 'service-guide-withdrawn') return { label: '撤下', note: event.payload.reason }
  if (event.kind === 'service-guide-published')
    return { label: '发布', note: `第 ${event.payload.version} 版` }
  return { label: at === 0 ? '新建' : '修改' }
}

/** One guide as staff see it. */
export async function guideOnDesk(ctx: Context, organ: string, id: string) {
  const { state, events } = await guideCase(ctx, organ, id)
  const { site } = await organById(ctx, organ)
  const { draft, live, withdrawn } = state
  return {
    id,
    draft,
    missing: missingElements(draft),
    published: live && {
      version: live.version,
      day: live.day,
      path: site ? guidePath(site.path, id) : '',
    },
    withdrawn,
    changed: isChanged(state),
    revision: events.length,
    history: await trailLines(ctx, events, told),
  }
}

/** The printed sheet of a guide as it is written now, to look at before publishing. */
export async function draftSheet(ctx: Context, organ: string, id: string): Promise<File> {
  const { state } = await guideCase(ctx, organ, id)
  const where = await organById(ctx, organ)
  const bytes = await guideSheet(ctx, where, { id, guide: state.draft, day: today(ctx) })
  return new File([new Uint8Array(bytes)], `${state.draft.name}.pdf`, { type: 'application/pdf' })
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicUrl } from '#kernel/config.ts'
import { type PageScript, servePageScript } from '#kernel/http/page-script.ts'
import type { Organ } from '#modules/organs/index.ts'
import { FORM_SITES, type FormPages, receiverOf } from '#modules/portal/index.ts'
import { screenPath } from '../board-paths.ts'
import { boardRows } from '../store.ts'
import { onScreen } from './on-screen.ts'
import { screenPage } from './screen-page.tsx'

/** What screens in halls need. */
export interface BoardScreens extends Pick<FormPages, 'ctx' | 'directory' | 'frame'> {
  siteFolder: string
  /** The sheets of an organ's site. */
  sheetsOf(organ: Organ): string[]
  script: PageScript | undefined
}

const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Every board has a screen of its own: what hangs there now, for who stands three metres away. */
export function registerBoardScreens(app: FastifyInstance, screens: BoardScreens): void {
  const { ctx, siteFolder, script } = screens
  const origin = publicUrl(ctx.config)

  async function screen(request: FastifyRequest, reply: FastifyReply) {
    const from = receiverOf(screens, request)
    if (!from) return reply.callNotFound()
    const { organ, site } = from
    const asked = `${site}screen/${(request.params as { board: string }).board}`
    const boards = await boardRows(ctx.db, organ.id, null)
    const board = boards.find(({ id, closed }) => !closed && screenPath(site, id) === asked)
    if (!board) return reply.callNotFound()
    const shown = await onScreen(ctx, { organ: organ.id, site, board: board.id, siteFolder })
    const view = { organ, site, board, shown, now: ctx.clock.now(), origin }
    return reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(screenPage({ ...view, sheets: screens.sheetsOf(organ), script: script?.address }))
  }

  for (const site of FORM_SITES) app.get(`${site}screen/:board`, screen)
  if (script) servePageScript(app, script)
}

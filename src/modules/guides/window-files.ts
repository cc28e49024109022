import type { Procedure } from '#kernel/ledger/index.ts'
import { clearFiles, saveFileRow } from './store.ts'

type WindowFilesEvent = { kind: 'window-files-set'; payload: { window: string; articles: string[] } }

/** The articles each window of an organ keeps at hand, by the window's name. */
export type WindowFiles = Record<string, string[]>

/** The stream of one organ's policy lists. */
export const windowFilesProcedure: Procedure<WindowFiles, WindowFilesEvent> = {
  kind: 'window-files',
  begin: {},
  apply: (state, { payload: { window, articles } }) => ({ ...state, [window]: articles }),
  async save(db, { organ, state }) {
    for (const [window, articles] of Object.entries(state)) await saveFileRow(db, organ, window, articles)
  },
  clear: clearFiles,
}

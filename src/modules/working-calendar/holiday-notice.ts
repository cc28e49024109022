import type { Procedure } from '#kernel/ledger/index.ts'
import type { HolidayNotice } from '#law/index.ts'
import { clearNotices, saveNotice } from './store.ts'

type NoticeEvent = { kind: 'notice-loaded'; payload: { notice: HolidayNotice } }

/** The notice of a year as loaded last; undefined before the first. */
type NoticeState = { notice: HolidayNotice; loadedAt: string } | undefined

/** The stream of one year's holiday notice, in the organ at the top. */
export const holidayNoticeProcedure: Procedure<NoticeState, NoticeEvent> = {
  kind: 'holiday-notice',
  begin: undefined,
  apply: (_, event) => ({ notice: event.payload.notice, loadedAt: event.at }),
  async save(db, { organ, state }) {
    if (state) await saveNotice(db, organ, state)
  },
  clear: clearNotices,
}

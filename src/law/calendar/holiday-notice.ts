import type { Basis } from '../act.ts'
import type { Day } from '../day.ts'

/** What the State Council's office arranges for one year: days off and make-up workdays, by name of holiday. */
export interface HolidayNotice {
  readonly year: number
  readonly title: string
  readonly number?: string
  readonly source: string
  readonly off: Readonly<Record<Day, string>>
  readonly makeup: Readonly<Record<Day, string>>
}

/** The notice as a basis that can be cited. */
export function basisOfNotice(notice: HolidayNotice): Basis {
  return {
    act: `HOLIDAYS_${notice.year}`,
    article: '',
    title: notice.title,
    number: notice.number ?? '',
    gist: `安排${notice.year}年节假日的放假和调休上班日期。`,
  }
}

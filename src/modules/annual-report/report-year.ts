import { Refusal } from '#kernel/refusal.ts'
import { type Day, REPORT_FORM, yearOf } from '#law/index.ts'

const FIRST_YEAR = yearOf(REPORT_FORM.inForceFrom)

/** The id of the report on a year within its organ. */
export function reportId(year: number): string {
  return `year-${year}`
}

/** What the report is called. */
export function reportTitle(organName: string, year: number): string {
  return `${organName}${year}年政府信息公开工作年度报告`
}

/** Refuses a year that cannot be reported on as of `today`: another form, or not yet begun. */
export function requireReportYear(year: number, today: Day): void {
  if (!Number.isInteger(year) || year < FIRST_YEAR)
    throw new Refusal(`现行年度报告格式从${FIRST_YEAR}年度起使用，不能编制更早年度的报告。`)
  if (year > yearOf(today)) throw new Refusal(`${year}年还没有开始，请核对年份。`)
}

/** Refuses a year that is not over on `today`. */
export function requireYearOver(year: number, today: Day): void {
  if (yearOf(today) <= year)
    throw new Refusal(`${year}年还没有结束，年度报告要到${year + 1}年1月1日以后才能送审。`, 'conflict')
}

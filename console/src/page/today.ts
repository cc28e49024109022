const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The calendar day in China, for filling in a field; the server checks it. */
export function todayInChina(now: Date = new Date()): string {
  return DAY.format(now)
}

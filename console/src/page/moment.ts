const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** A day, with the time when it was recorded on that day; otherwise the day on which it was recorded later. */
export function momentInWords(day: string, at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return day
  const recorded = DAY.format(instant)
  return recorded === day ? `${day} ${TIME.format(instant)}` : `${day}（${recorded} 录入）`
}

/** '2026-03-02 09:30' in China, of an instant. */
export function minuteInChina(at: string): string {
  const instant = new Date(at)
  return `${DAY.format(instant)} ${TIME.format(instant)}`
}

/** An instant as the browser's own field for a day and a time wants it; empty for none. */
export function typedMoment(at: string | null): string {
  return at === null ? '' : minuteInChina(at).replace(' ', 'T')
}

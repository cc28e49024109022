/** How a due day is told, and how near it is. */
export interface DueWording {
  text: string
  state: 'late' | 'today' | 'soon' | 'later' | 'paused' | 'none'
}

/** What there is to know of a limit. */
interface Limit {
  due: string | null
  paused: boolean
  late: boolean
  daysLeft: number | null
  countedIn: 'workday' | 'day'
}

const UNITS = { workday: '个工作日', day: '天' }
/** A week, counted either way. */
const SOON = { workday: 5, day: 7 }

/** Puts the distance to a due day into words; late ones say so, colour only repeats it. */
export function dueWording({ due, paused, late, daysLeft: left, countedIn }: Limit): DueWording {
  if (paused) return { text: '计时暂停', state: 'paused' }
  if (due === null || left === null) return { text: '', state: 'none' }
  if (late) return { text: left === 0 ? '已逾期' : `已逾期 ${-left} ${UNITS[countedIn]}`, state: 'late' }
  if (left === 0) return { text: '今天到期', state: 'today' }
  return { text: `还有 ${left} ${UNITS[countedIn]}`, state: left <= SOON[countedIn] ? 'soon' : 'later' }
}

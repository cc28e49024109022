/** How a due day is told, and how near it is. */
export interface DueWording {
  text: string
  state: 'late' | 'today' | 'soon' | 'later' | 'paused'
}

const SOON = 5

/** Puts the distance to a due day into words; late ones say so, colour only repeats it. */
export function dueWording(due: string | null, workdaysLeft: number | null): DueWording {
  if (due === null || workdaysLeft === null) return { text: '计时暂停', state: 'paused' }
  if (workdaysLeft < 0) return { text: `已逾期 ${-workdaysLeft} 个工作日`, state: 'late' }
  if (workdaysLeft === 0) return { text: '今天到期', state: 'today' }
  return { text: `还有 ${workdaysLeft} 个工作日`, state: workdaysLeft <= SOON ? 'soon' : 'later' }
}

interface Due {
  due: string | null
  workdaysLeft: number | null
}

/** Sorts by the day it hurts: late first, then the nearest; what stands still comes last. */
export function byUrgency(one: Due, other: Due): number {
  if (one.due === other.due) return 0
  if (one.due === null) return 1
  if (other.due === null) return -1
  return one.due < other.due ? -1 : 1
}

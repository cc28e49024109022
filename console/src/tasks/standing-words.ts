import type { BoardTask } from './api.ts'

/** How a standing is called, and how it looks. */
export const STANDINGS: Record<BoardTask['standing'], { name: string; className: string }> = {
  late: { name: '逾期', className: 'danger-text' },
  open: { name: '办理中', className: 'amber-text' },
  reported: { name: '待确认', className: 'amber-text' },
  confirmed: { name: '已完成', className: 'quiet' },
}

/** Where a task stands, in words: 逾期 6 天. */
export function standingWords({ standing, daysLate }: Pick<BoardTask, 'standing' | 'daysLate'>): string {
  return standing === 'late' ? `逾期 ${daysLate} 天` : STANDINGS[standing].name
}

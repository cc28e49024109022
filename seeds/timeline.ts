import { dayAt } from '#kernel/clock.ts'

/** One dated thing that happens in the demonstration. */
export interface Happens {
  /** ISO instant with Shanghai offset. */
  at: string
  what: string
  run(): Promise<unknown>
}

/** '2024-01-16' and '09:30' as an instant in Shanghai. */
export function instant(day: string, time: string): string {
  return `${day}T${time}:00+08:00`
}

/** Lets everything happen in the order of time; things of one instant in the order given. */
export async function live(happenings: Happens[], told: (done: number, all: number) => void): Promise<void> {
  const sorted = [...happenings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let done = 0
  for (const one of sorted) {
    try {
      await one.run()
    } catch (error) {
      throw new Error(`演示数据写不进去：${one.at} ${one.what}：${(error as Error).message}`, {
        cause: error,
      })
    }
    done += 1
    if (done % 200 === 0) told(done, sorted.length)
  }
}

const HALF_A_DAY_MS = 12 * 3600 * 1000

/** The latest day in Shanghai whose morning is over: what is open today happened in a morning, and not in one ahead. */
export function dayOfLastMorning(now: Date): string {
  return dayAt(new Date(now.getTime() - HALF_A_DAY_MS))
}

import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'

/** Watches over the connection that holds the locks: when it breaks, the server is found or started again. */
export function watch(first: pg.Client, attend: () => Promise<pg.Client>, log: (line: string) => void) {
  let held: pg.Client | null = first
  let released = false
  let mending = Promise.resolve()

  const follow = (client: pg.Client) => {
    client.once('end', () => {
      if (released) return
      held = null
      mending = mend()
    })
  }
  const mend = async () => {
    log('与数据库的连接中断，正在恢复……')
    while (!released && held === null) {
      held = await attend().catch((error: Error) => {
        log(error.message)
        return null
      })
      if (held) follow(held)
      else await delay(2_000)
    }
  }
  follow(first)
  return {
    /** Stops watching and hands the connection back, or null when it is lost. */
    release: async (): Promise<pg.Client | null> => {
      released = true
      await mending
      return held
    },
  }
}

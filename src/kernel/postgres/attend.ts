import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseRefusal } from './database-refusal.ts'
import { connectKeeper } from './keeper.ts'
import { isPassing, type Launched, launch } from './launch.ts'
import { enter, own } from './lock.ts'
import type { Place } from './place.ts'
import { clearStalePid, livePostmaster } from './postmaster.ts'
import type { ServerUser } from './server-user.ts'

const PATIENCE_MS = 60_000

/** What is needed to bring up one server. */
export interface Charge {
  place: Place
  user: ServerUser
  native: string
  share: boolean
  settings: Record<string, string>
  log: (line: string) => void
}

/** Finds the server running or starts it, and returns the connection that holds our locks on it. */
export async function attend(charge: Charge): Promise<pg.Client> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const { client, started } = await findOrStart(charge, until)
    if (await settle(client, charge)) {
      if (!started && !charge.share) charge.log('数据库仍在运行，已接管。')
      return client
    }
    await client.end().catch(() => undefined)
    await delay(50)
  }
  throw overdue(charge)
}

async function settle(client: pg.Client, charge: Charge): Promise<boolean> {
  try {
    if (!(await enter(client))) return false
    if (!charge.share) await own(client, charge.place)
    return true
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) return false
    await client.end().catch(() => undefined)
    throw error
  }
}

async function findOrStart(charge: Charge, until: number): Promise<{ client: pg.Client; started: boolean }> {
  let launched: Launched | null = null
  while (Date.now() < until) {
    const client = await connectKeeper(charge.place)
    if (client) return { client, started: launched !== null }
    launched = await nextTry(charge, launched)
    await delay(launched ? 15 : 100)
  }
  throw overdue(charge)
}

async function nextTry(charge: Charge, launched: Launched | null): Promise<Launched | null> {
  const said = launched?.ended() ?? null
  if (said !== null && !isPassing(said)) {
    throw new DatabaseRefusal(`数据库没有启动成功。请按下面的消息处理后再启动：\n${lastLines(said)}`)
  }
  if (launched && said === null) return launched
  const { place } = charge
  if (livePostmaster(place.cluster) !== null) return null
  if (await clearStalePid(place.cluster)) charge.log('上次的数据库没有正常退出，已清理它留下的进程记录。')
  return launch(place, charge.user, charge.native, charge.settings)
}

function overdue({ place }: Charge): DatabaseRefusal {
  const pid = livePostmaster(place.cluster)
  const who = pid === null ? '' : `（数据库进程号 ${pid}）`
  return new DatabaseRefusal(`数据库在一分钟内没有就绪${who}。请查看 ${place.log}，处理后再启动。`)
}

function lastLines(said: string): string {
  return said.split('\n').slice(-8).join('\n')
}

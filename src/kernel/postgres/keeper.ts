import pg from 'pg'
import { KEEPER } from './cluster.ts'
import { DatabaseRefusal } from './database-refusal.ts'
import { addressOf, type Place } from './place.ts'

/** Nobody listens, or the server is starting or stopping. */
const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03', '57P05'])

/** A connection of the supervisor, or null while the server does not answer. */
export async function connectKeeper(place: Place): Promise<pg.Client | null> {
  const connectionString = addressOf(place, KEEPER, 'postgres')
  const name = `gongkai ${process.pid}`
  const client = new pg.Client({ connectionString, application_name: name, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    return handleFailure(error as Error & { code?: string }, place)
  }
}

function handleFailure(error: Error & { code?: string }, place: Place): null {
  if (NOT_YET.has(error.code ?? '') || /terminated unexpectedly|timeout/i.test(error.message)) return null
  if (error.code === '28000') {
    throw new DatabaseRefusal(
      `${place.dataFolder} 的数据库由另一个系统用户启动，不许当前用户登录。请用原来的用户运行，或先停止它。`,
    )
  }
  if (error.code === 'EACCES') {
    throw new DatabaseRefusal(`当前用户不能读写 ${place.socket}。请用原来的用户运行，或调整该文件夹的权限。`)
  }
  throw new DatabaseRefusal(`数据库拒绝了连接：${error.message}。详情见 ${place.log}。`)
}

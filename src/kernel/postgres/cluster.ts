import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseRefusal } from './database-refusal.ts'
import { makePrivate, type Place } from './place.ts'
import { isAlive } from './postmaster.ts'
import { runningAs, type ServerUser } from './server-user.ts'

const run = promisify(execFile)
const MAJOR = '18'
const DRAFT = 'cluster.new-'
/** The superuser of the cluster: only the supervisor signs in with it. */
export const KEEPER = 'gongkai_keeper'

/** Makes the cluster if there is none. An interrupted try leaves nothing that could be taken for a cluster. */
export async function ensureCluster(
  place: Place,
  user: ServerUser,
  native: string,
  log: (line: string) => void,
) {
  await sweepDrafts(place.root)
  if (isCluster(place)) return
  log('首次启动，正在建立数据库……')
  const draft = join(place.root, `${DRAFT}${process.pid}`)
  makePrivate(draft, user)
  await initialise(draft, user, native)
  await putInPlace(draft, place)
  if (!isCluster(place)) {
    throw new DatabaseRefusal(
      `${place.cluster} 里不是数据库的文件。请移走它，或用 GONGKAI_DATA 指定别的文件夹。`,
    )
  }
}

function isCluster(place: Place): boolean {
  const file = join(place.cluster, 'PG_VERSION')
  if (!existsSync(file)) return false
  const major = readFileSync(file, 'utf8').trim()
  if (major === MAJOR) return true
  throw new DatabaseRefusal(
    `${place.cluster} 是 PostgreSQL ${major} 的数据，本程序自带的是 ${MAJOR}。请用原来的版本导出，再导入到新的数据文件夹。`,
  )
}

async function initialise(draft: string, user: ServerUser, native: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const access = ['--auth-local=peer', '--auth-host=reject', `--username=${KEEPER}`]
  try {
    const env = { LC_MESSAGES: 'C', PATH: process.env['PATH'] }
    await run(join(native, 'bin', 'initdb'), ['-D', draft, ...locale, ...access], { ...runningAs(user), env })
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw initRefusal(error as NodeJS.ErrnoException & { stderr?: string }, user)
  }
}

function initRefusal(error: NodeJS.ErrnoException & { stderr?: string }, user: ServerUser): DatabaseRefusal {
  const said = (error.stderr || error.message).trim()
  if (said.includes('could not look up effective user ID')) {
    return new DatabaseRefusal(
      `当前用户（编号 ${user.uid}）没有登记在 /etc/passwd 中，不能建立数据库。请换用已登记的用户，或设置 DATABASE_URL。`,
    )
  }
  if (error.code === 'ENOENT') {
    return new DatabaseRefusal('自带的数据库程序不能在本机运行（它需要 glibc 系统）。请设置 DATABASE_URL。')
  }
  return new DatabaseRefusal(`建立数据库失败。请按下面的系统消息处理后再启动：\n${said}`)
}

/** The loser of two first starts throws its own draft away. */
async function putInPlace(draft: string, place: Place): Promise<void> {
  try {
    await rename(draft, place.cluster)
    const folder = await open(place.root)
    await folder.sync()
    await folder.close()
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

/** The initdb of a killed Node may still be writing for a moment; what cannot go now goes at a later start. */
async function sweepDrafts(root: string): Promise<void> {
  const drafts = (await readdir(root)).filter((name) => name.startsWith(DRAFT))
  const left = drafts.filter((name) => !isAlive(Number(name.slice(DRAFT.length))))
  const how = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }
  await Promise.all(left.map((name) => rm(join(root, name), how).catch(() => undefined)))
}

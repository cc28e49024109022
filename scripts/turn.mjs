import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ROOT, Stop } from './project.mjs'

const FOLDER = join(ROOT, 'dist', '.turn')
const HOLDER = join(FOLDER, 'pid')
/** No install takes longer; a holder this old is a stranger who got the number of a dead process. */
const LONGEST_MS = 15 * 60_000

/** Does the work while no other process of this clone does its own; one that died does not block the way. */
export async function takingTurns(work) {
  makeDist()
  while (!take()) {
    if (isAbandoned()) rmSync(FOLDER, { recursive: true, force: true })
    else await delay(100)
  }
  try {
    return await work()
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
}

function makeDist() {
  const dist = join(ROOT, 'dist')
  try {
    mkdirSync(dist, { recursive: true })
    accessSync(dist, constants.W_OK)
  } catch {
    throw new Stop(`程序要重新构建，但当前用户不能写入 ${dist}。请先由有权限的用户运行一次 npm run build。`)
  }
}

function take() {
  try {
    mkdirSync(FOLDER)
    writeFileSync(HOLDER, String(process.pid))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(HOLDER, 'utf8')), 0)
    return age() > LONGEST_MS
  } catch (error) {
    return error.code === 'ESRCH' || (error.code === 'ENOENT' && age() > 5_000)
  }
}

function age() {
  const stat = statSync(FOLDER, { throwIfNoEntry: false })
  return stat ? Date.now() - stat.mtimeMs : 0
}

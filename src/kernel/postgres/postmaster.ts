import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The process number of the living server of this cluster, if there is one. */
export function livePostmaster(cluster: string): number | null {
  const pid = recordedPid(cluster)
  return pid !== null && isServerOf(pid, cluster) ? pid : null
}

/**
 * Removes a `postmaster.pid` whose number now belongs to a zombie or to a stranger, which PostgreSQL itself would
 * take for a living server for ever. A number nobody has is left to PostgreSQL.
 */
export async function clearStalePid(cluster: string): Promise<boolean> {
  const pid = recordedPid(cluster)
  if (pid === null || !isAlive(pid) || isServerOf(pid, cluster)) return false
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return true
}

/** Whether the system knows the process number, be it a zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function recordedPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10)
    return pid > 1 ? pid : null
  } catch {
    return null
  }
}

/** A server keeps the command it was started with, and with it the folder it serves. */
function isServerOf(pid: number, cluster: string): boolean {
  const found = describeProcess(pid)
  return found !== null && !found.state.startsWith('Z') && found.command.includes(cluster)
}

function describeProcess(pid: number): { state: string; command: string } | null {
  if (!existsSync('/proc/self/stat')) return askPs(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { state: stat.slice(stat.lastIndexOf(')') + 2), command }
  } catch {
    return null
  }
}

function askPs(pid: number): { state: string; command: string } | null {
  const line = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout?.trim()
  if (!line) return null
  const [state = '', ...command] = line.split(/\s+/)
  return { state, command: command.join(' ') }
}

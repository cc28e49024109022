import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { makePrivate, type Place } from './place.ts'
import { runningAs, type ServerUser } from './server-user.ts'
import { serverArguments, writeAccessRules } from './settings.ts'

const LONGEST_LOG = 10 * 1024 * 1024

/** One try at starting the server: still running, or what it said before it gave up. */
export interface Launched {
  ended(): string | null
}

/** Starts the server in a session of its own, so that Ctrl-C and the death of Node do not reach it. */
export function launch(
  place: Place,
  user: ServerUser,
  native: string,
  extra?: Record<string, string>,
): Launched {
  writeAccessRules(place)
  makePrivate(place.socket, user)
  const size = trimmedLog(place.log)
  const out = openSync(place.log, 'a', 0o600)
  let ended: string | null = null
  const child = spawn(join(native, 'bin', 'postgres'), serverArguments(place, extra), {
    ...runningAs(user),
    env: { PATH: process.env['PATH'] },
    detached: true,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', () => {
    ended = saidSince(place.log, size) || '数据库没有留下消息'
  })
  child.unref()
  return { ended: () => ended }
}

/** What the server wrote after its first `size` bytes; nothing when its whole folder was taken away. */
function saidSince(log: string, size: number): string {
  return existsSync(log) ? readFileSync(log).subarray(size).toString().trim() : ''
}

const PASSING =
  /lock file ".*" already exists|pre-existing shared memory block|is another postmaster|could not create lock file ".*": No such/i

/** Whether another start, a little later, may well succeed: the old server is still leaving. */
export function isPassing(said: string): boolean {
  return PASSING.test(said)
}

function trimmedLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LONGEST_LOG) return size
  truncateSync(log)
  return 0
}

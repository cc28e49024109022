import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What reading one file may cost. */
export interface ReadingLimits {
  seconds: number
  megabytes: number
}

/** Enough for any honest file of the size uploads may have. */
export const READING_LIMITS: ReadingLimits = { seconds: 60, megabytes: 1500 }

/** Why a file could not be read, in words. */
export interface ReadingFailure {
  failure: string
}

/** Has a file read in a process of its own, which is ended when it takes too long or too much. Never throws for a file. */
export type AskReader<Job extends object, Answer extends object> = (
  job: Job,
  limits?: ReadingLimits,
) => Promise<Answer | ReadingFailure>

const HEAP_MB = 1024
const LOOK_AT_MEMORY_MS = 100
const MOST_PROCESSES = 2
const KEEP_IDLE_MS = 20_000

/** A program of ours in `dist/`, wherever this one was built to. */
function builtProgram(name: string): string {
  const program = join('dist', name)
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, program))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`缺少读取文件的程序 ${program}，请重新构建。`)
    folder = above
  }
  return join(folder, program)
}

interface Seat {
  child: ChildProcess
  idle: NodeJS.Timeout | undefined
}

/** The processes of one program: those at rest, and who waits for one. */
interface Room {
  program: string
  idle: Seat[]
  waiting: (() => void)[]
  taken: number
}

function newSeat({ program }: Room): Seat {
  // Of the environment it gets nothing: secrets have no business where files of strangers are read.
  const child = fork(builtProgram(program), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: { TZ: 'Asia/Shanghai' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => {})
  return { child, idle: undefined }
}

async function takeSeat(room: Room): Promise<Seat> {
  while (room.taken >= MOST_PROCESSES) await new Promise<void>((resolve) => room.waiting.push(resolve))
  room.taken += 1
  const seat = room.idle.pop() ?? newSeat(room)
  clearTimeout(seat.idle)
  seat.child.ref()
  seat.child.channel?.ref()
  return seat
}

function giveBack(room: Room, seat: Seat): void {
  room.taken -= 1
  if (seat.child.connected && seat.child.exitCode === null) {
    seat.child.unref()
    seat.child.channel?.unref()
    seat.idle = setTimeout(() => dismiss(room, seat), KEEP_IDLE_MS).unref()
    room.idle.push(seat)
  }
  room.waiting.shift()?.()
}

function dismiss({ idle }: Room, seat: Seat): void {
  const at = idle.indexOf(seat)
  if (at >= 0) idle.splice(at, 1)
  seat.child.kill('SIGKILL')
}

const PAGE_BYTES = 4096

/** Megabytes of memory a process holds; 0 where the system does not tell. */
function megabytesOf(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * PAGE_BYTES) / 1024 / 1024
  } catch {
    return 0
  }
}

function answerOf<Answer extends object>(
  { child }: Seat,
  job: object,
  limits: ReadingLimits,
): Promise<Answer | ReadingFailure> {
  return new Promise((resolve) => {
    let reason = '读取时出错，文件可能已损坏。请用原来的软件打开后重新保存。'
    const end = (why: string) => {
      reason = why
      child.kill('SIGKILL')
    }
    const late = setTimeout(
      () => end(`读取超过 ${limits.seconds} 秒，没有读完。请拆成几个较小的文件。`),
      limits.seconds * 1000,
    )
    const memory = setInterval(() => {
      if (megabytesOf(child.pid) > limits.megabytes)
        end('读取时占用内存过多，没有读完。请拆成几个较小的文件。')
    }, LOOK_AT_MEMORY_MS)
    const done = (answer: Answer | ReadingFailure) => {
      clearTimeout(late)
      clearInterval(memory)
      child.off('message', onMessage).off('exit', onExit)
      resolve(answer)
    }
    const onMessage = (answer: object) => done(answer as Answer)
    const onExit = () => done({ failure: reason })
    child.on('message', onMessage).on('exit', onExit)
    child.send(job, (error) => {
      if (error) end(reason)
    })
  })
}

/** Opens the way to one program that reads files: `dist/<program>`, at most two processes of it at once. */
export function openReader<Job extends object, Answer extends object>(
  program: string,
): AskReader<Job, Answer> {
  const room: Room = { program, idle: [], waiting: [], taken: 0 }
  return async (job, limits = READING_LIMITS) => {
    const seat = await takeSeat(room)
    try {
      return await answerOf<Answer>(seat, job, limits)
    } finally {
      giveBack(room, seat)
    }
  }
}

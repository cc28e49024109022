import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Job } from './job.ts'

/** What reading one file may cost. */
export interface ReadingLimits {
  seconds: number
  megabytes: number
}

/** Enough for any honest file of the size uploads may have. */
export const READING_LIMITS: ReadingLimits = { seconds: 60, megabytes: 1500 }

const PROGRAM = join('dist', 'read-files.js')
const HEAP_MB = 1024
const LOOK_AT_MEMORY_MS = 100
const MOST_PROCESSES = 2
const KEEP_IDLE_MS = 20_000

/** The program that reads files, wherever this one was built to. */
function readerProgram(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, PROGRAM))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('缺少读取文件的程序 dist/read-files.js，请重新构建。')
    folder = above
  }
  return join(folder, PROGRAM)
}

interface Seat {
  child: ChildProcess
  idle: NodeJS.Timeout | undefined
}

const idle: Seat[] = []
const waiting: (() => void)[] = []
let seats = 0

function newSeat(): Seat {
  // Of the environment it gets nothing: secrets have no business where files of strangers are read.
  const child = fork(readerProgram(), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: { TZ: 'Asia/Shanghai' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => {})
  return { child, idle: undefined }
}

async function takeSeat(): Promise<Seat> {
  while (seats >= MOST_PROCESSES) await new Promise<void>((resolve) => waiting.push(resolve))
  seats += 1
  const seat = idle.pop() ?? newSeat()
  clearTimeout(seat.idle)
  seat.child.ref()
  seat.child.channel?.ref()
  return seat
}

function giveBack(seat: Seat): void {
  seats -= 1
  if (seat.child.connected && seat.child.exitCode === null) {
    seat.child.unref()
    seat.child.channel?.unref()
    seat.idle = setTimeout(() => dismiss(seat), KEEP_IDLE_MS).unref()
    idle.push(seat)
  }
  waiting.shift()?.()
}

function dismiss(seat: Seat): void {
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

function answerOf({ child }: Seat, job: Job, limits: ReadingLimits): Promise<Answer> {
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
    const done = (answer: Answer) => {
      clearTimeout(late)
      clearInterval(memory)
      child.off('message', onMessage).off('exit', onExit)
      resolve(answer)
    }
    const onMessage = (answer: Answer) => done(answer)
    const onExit = () => done({ failure: reason })
    child.on('message', onMessage).on('exit', onExit)
    child.send(job, (error) => {
      if (error) end(reason)
    })
  })
}

/** Reads a file in a process of its own, which is ended when it takes too long or too much. Never throws for a file. */
export async function readIsolated(job: Job, limits: ReadingLimits = READING_LIMITS): Promise<Answer> {
  const seat = await takeSeat()
  try {
    return await answerOf(seat, job, limits)
  } finally {
    giveBack(seat)
  }
}

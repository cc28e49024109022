import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'esbuild'
import type { Newsroom } from '#modules/articles/testing.ts'
import { openPublisher } from '#modules/portal/index.ts'
import type { Orders } from './publishing-process.ts'
import { faultsIn, pagesNaming, pagesOf } from './site-as-read.ts'

/** How a loop went. */
export interface Outcome {
  rounds: number
  /** Publications and withdrawals that were acknowledged before a kill. */
  acknowledged: number
  /** What a reader met between a kill and the next start that should not have been there. */
  faults: string[]
  /** What was acknowledged and is not so on the site in the end. */
  lost: string[]
}

interface Loop {
  url: string
  folder: string
  siteFolder: string
  room: Newsroom
  rounds: number
  forgetful?: boolean
  /** Told after each round. */
  tell?(round: number): void
}

/** One bundled file, inside the project, whose packages it loads. */
async function bundle(): Promise<string> {
  const outfile = join(process.cwd(), 'dist', 'killed', 'publishing-process.mjs')
  await build({
    entryPoints: ['tests/killed/publishing-process.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'text', '.typ': 'text', '.sql': 'text' },
    logLevel: 'error',
  })
  return outfile
}

interface Running {
  child: ChildProcess
  lines: string[]
  closed: Promise<unknown>
}

function start(script: string, orders: Orders): Running {
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return { child, lines, closed: once(child, 'close') }
}

const isAcknowledged = (line: string) => line.includes(' ')

/** Waits until the process says something of the kind, or has ended. */
async function heard({ child, lines }: Running, fits: (line: string) => boolean): Promise<void> {
  while (child.exitCode === null && !lines.some(fits)) await delay(2)
}

/** What it is waited for before the kill, in turn: its first answer, its readiness, and nothing, while it catches up. */
const MOMENTS: ((running: Running) => Promise<void>)[] = [
  (running) => heard(running, isAcknowledged),
  (running) => heard(running, (line) => line === 'ready'),
  (running) => heard(running, isAcknowledged),
  () => delay(300),
]

/** Lets it work for a while and kills it. Returns what it acknowledged. */
async function killSometime(running: Running, round: number, milliseconds: number): Promise<string[]> {
  await MOMENTS[round % MOMENTS.length]?.(running)
  await delay(Math.random() * milliseconds)
  running.child.kill('SIGKILL')
  await running.closed
  return running.lines.filter(isAcknowledged)
}

type Task = Orders['tasks'][number]

/** Three of each four are published, the fourth withdraws one that is public. */
function tasksFor(waiting: string[], live: string[]): Task[] {
  const tasks: Task[] = []
  for (const [at, id] of waiting.slice(0, 6).entries()) {
    tasks.push({ what: 'publish', id })
    const old = live[at]
    if (at % 3 === 2 && old !== undefined) tasks.push({ what: 'withdraw', id: old })
  }
  return tasks
}

async function isDone(room: Newsroom, line: string): Promise<boolean> {
  const [what, id = ''] = line.split(' ')
  const { path, withdrawn } = await room.read(id)
  return what === 'publish' ? path !== null : withdrawn !== null
}

/** A command whose answer was cut off may have been done: it is looked at in the ledger, not guessed. */
async function settle(room: Newsroom, tasks: Task[], done: Map<string, Task['what']>): Promise<void> {
  for (const { id } of tasks) {
    const { path, withdrawn } = await room.read(id)
    if (path !== null) done.set(id, withdrawn === null ? 'publish' : 'withdraw')
  }
}

/** Those acknowledged that the site does not show as they are. */
async function lostOf(room: Newsroom, siteFolder: string, done: Map<string, Task['what']>) {
  const pages = pagesOf(siteFolder)
  const lost: string[] = []
  for (const [id, what] of done) {
    const { path } = await room.read(id)
    const named = pagesNaming(pages, path ?? '').filter((at) => at.includes('/news/'))
    const there = path !== null && pages.has(path)
    if (what === 'publish' ? !there || named.length === 0 : there || named.length > 0)
      lost.push(`${what} ${id}`)
  }
  return lost
}

/** Sees to it that six documents wait to be published. */
async function fill(room: Newsroom, waiting: string[]): Promise<void> {
  while (waiting.length < 6) {
    const id = await room.create({ title: `稿件${waiting.length}` })
    await room.approve(id)
    waiting.push(id)
  }
}

const liveOf = (done: Map<string, Task['what']>) =>
  [...done].flatMap(([id, what]) => (what === 'publish' ? [id] : []))

/** Has a process publish and withdraw, kills it with -9 at any moment, starts the next, and looks as a reader does. */
export async function killWhilePublishing(loop: Loop): Promise<Outcome> {
  const { room, rounds, siteFolder, forgetful = false } = loop
  const script = await bundle()
  const done = new Map<string, Task['what']>()
  const faults = new Set<string>()
  const look = (when: string) => {
    for (const fault of faultsIn(pagesOf(siteFolder))) faults.add(`${when}：${fault}`)
  }
  const lost: string[] = []
  let waiting: string[] = []
  let acknowledged = 0
  for (let round = 0; round < rounds; round++) {
    await fill(room, waiting)
    const tasks = tasksFor(waiting, liveOf(done))
    const { url, folder } = loop
    const { actor, clock } = room.publisher
    const orders = { url, folder, siteFolder, at: clock.now().toISOString(), actor, tasks, forgetful }
    const said = await killSometime(start(script, orders), round, forgetful ? 100 : 300)
    acknowledged += said.length
    for (const line of said) if (!(await isDone(room, line))) lost.push(`${line}（台账里没有）`)
    await settle(room, tasks, done)
    waiting = waiting.filter((id) => !done.has(id))
    look(`第${round}轮`)
    loop.tell?.(round)
  }
  await (await openPublisher(room.publisher, { siteFolder })).publishPending()
  look('最后')
  lost.push(...(await lostOf(room, siteFolder, done)))
  return { rounds, acknowledged, faults: [...faults], lost }
}

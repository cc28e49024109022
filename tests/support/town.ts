import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listAccounts, setPassword } from '#kernel/accounts/index.ts'
import { readConfig } from '#kernel/config.ts'
import { openPublisher } from '#modules/portal/index.ts'
import { seedDemonstration } from '#seeds/demonstration.ts'
import { type Office, openOffice } from '#src/office.ts'
import { PUBLIC_PAGES } from '#src/public-pages.ts'
import { buildServer, startPublisher } from '#src/server.ts'
import { siteFolderOf } from '#src/site-folder.ts'
import { gongkai, type Ran } from './command-line.ts'
import { copiedDatabase, sharedFolder } from './database.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/gongkai', import.meta.url))
const READY = /Gongkai ready: (\S+)/
const PATIENCE_MS = 150_000

const PASSWORD = 'a-journey-of-2026'

/** The running program with its demonstration, as a person would start it. */
export interface Town {
  url: string
  /** Where the finished pages and files stand. */
  siteFolder: string
  /** Where its database answers. */
  database: string
  /** Runs the command line on the same data. */
  gongkai(args: string[], input?: string): Promise<Ran>
  /** What signs a person of the demonstration in. */
  password(username: string): { username: string; password: string }
  stop(): Promise<void>
}

const TEMPLATE = 'template_town'
const PASSWORDS = 'passwords.json'

/** Writes the demonstration once for the whole test run: into a template database, files and pages beside it. */
async function writeTown(url: string): Promise<void> {
  const folder = sharedFolder(TEMPLATE)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const office = await openOffice(readConfig({ DATABASE_URL: url, GONGKAI_DATA: folder, PORT: '0' }))
  try {
    const passwords = await seedDemonstration(office, () => {})
    await writeFile(join(folder, PASSWORDS), JSON.stringify(passwords))
    await office.refresh()
    await openAllDoors(office)
    await openPublisher(office.ctx, { siteFolder: siteFolderOf(office), ...PUBLIC_PAGES }).then((publisher) =>
      publisher.publishPending(),
    )
  } finally {
    await office.close()
  }
}

/** Gives everybody a password the journeys know, once for all towns. */
async function openAllDoors({ ctx }: Office): Promise<void> {
  const accounts = await listAccounts(ctx)
  await Promise.all(
    accounts.map(({ username, grants }) =>
      setPassword(ctx, grants[0]?.organ ?? '', username, PASSWORD, false),
    ),
  )
}

/** The demonstration's data on a database and a folder of its own, and the lines that seeding told. */
export async function copiedTown() {
  const { url: database } = await copiedDatabase(TEMPLATE, writeTown)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-town-'))
  await cp(sharedFolder(TEMPLATE), folder, { recursive: true })
  const passwords: string[] = JSON.parse(await readFile(join(folder, PASSWORDS), 'utf8'))
  return { folder, passwords, env: { DATABASE_URL: database, GONGKAI_DATA: folder, PORT: '0' } }
}

/** Starts the demonstration town on a database and a folder of its own. */
export async function startTown(): Promise<Town> {
  const { folder, env } = await copiedTown()
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`没有在时限内启动：\n${output}`)), PATIENCE_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = READY.exec(output)?.[1]
      if (!found) return
      clearTimeout(late)
      resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`程序退出了：\n${output}`)))
  })
  const run = (args: string[], input = '') => gongkai(args, { env, input })
  return {
    url,
    siteFolder: siteFolderOf({ dataFolder: folder }),
    database: env.DATABASE_URL,
    gongkai: run,
    password: (username) => ({ username, password: PASSWORD }),
    async stop() {
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A town whose clock the test moves, for procedures that take weeks. */
export interface TownInTime extends Town {
  office: Office
  /** Lets time pass: milliseconds from now. */
  wait(ms: number): void
}

/** Starts the demonstration town inside the test, on a database and a folder of its own. */
export async function startTownInTime(): Promise<TownInTime> {
  const { folder, env } = await copiedTown()
  const run = (args: string[], input = '') => gongkai(args, { env, input })
  // The command line builds what the server hands out: the console and the page where bids are sealed.
  await run(['--help'])
  let ahead = 0
  const clock = { now: () => new Date(Date.now() + ahead) }
  const office = await openOffice(readConfig(env), { clock })
  const publisher = await startPublisher(office, () => {})
  const app = await buildServer(office, publisher)
  const url = await app.listen({ port: 0, host: 'localhost' })
  return {
    url: url.replace(/127\.0\.0\.1|\[::1\]/, 'localhost'),
    siteFolder: siteFolderOf({ dataFolder: folder }),
    database: env.DATABASE_URL,
    office,
    gongkai: run,
    wait(ms) {
      ahead += ms
    },
    password: (username) => ({ username, password: PASSWORD }),
    async stop() {
      await app.close()
      await publisher.idle()
      await office.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

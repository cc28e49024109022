import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildProgram } from '../../scripts/build-program.mjs'
import { chooseDataFolder, openDatabase } from '../../src/kernel/postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseFolder: string
  }
}

const PREFIX = 'gongkai-test-'

/** Builds what runs beside the tests, gives the run a folder for its database server, and afterwards stops the server and removes the folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  // Files of strangers are read by a process of their own, which tests need as it is now.
  await buildProgram()
  const root = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(root, 0o711)
  const { folder } = chooseDataFolder({ projectRoot: root })
  project.provide('databaseFolder', folder)
  return async () => {
    await discard(folder)
    await rm(root, { recursive: true, force: true })
  }
}

/** What an interrupted run left behind: half a cluster cannot be opened, but can be removed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(`^${PREFIX}(\\d+)-`)?.[1])
    if (!pid || isAlive(pid)) continue
    const left = join(tmpdir(), name)
    await discard(join(left, 'data')).catch((error) => process.stderr.write(`${left}：${error.message}\n`))
    await rm(left, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

async function discard(folder: string): Promise<void> {
  if (existsSync(join(folder, 'postgres', 'cluster', 'PG_VERSION'))) {
    const database = await openDatabase({ dataFolder: folder, share: true })
    await database.stop()
  }
  await rm(folder, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

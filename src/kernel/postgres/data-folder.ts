import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseRefusal } from './database-refusal.ts'
import { canCross, closedFolder, type ServerUser, serverUser } from './server-user.ts'

const APART = '/var/lib/gongkai'

/** Where the data stands: the configured folder, `data` in the clone, or a folder of its own under /var/lib. */
export function chooseDataFolder(options: { configured?: string | undefined; projectRoot: string }): {
  folder: string
  reason: string
} {
  if (options.configured) return { folder: resolve(options.configured), reason: '由 GONGKAI_DATA 指定' }
  const root = realpathSync(options.projectRoot)
  const beside = join(root, 'data')
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const apart = join(APART, `${basename(root) || 'gongkai'}-${mark}`)
  if (holdsData(apart) && !holdsData(beside)) return { folder: apart, reason: '此前的数据就在这里' }
  const user = serverUser(join(beside, 'postgres', 'cluster'))
  if (canCross(user, root)) return { folder: beside, reason: '程序所在文件夹' }
  return { folder: apart, reason: `数据库账户 ${user.name} 进不了 ${root}` }
}

/** Makes the data folder and the database folder in it, and proves that the server's user can walk there. */
export function prepareDataFolder(dataFolder: string, user: ServerUser): string {
  if (dirname(dataFolder) === APART) makeFolder(APART)
  makeFolder(dataFolder)
  const root = join(dataFolder, 'postgres')
  makeFolder(root)
  const closed = canCross(user, root) ? null : closedFolder(user, root)
  if (closed === null) return root
  throw new DatabaseRefusal(
    user.lent
      ? `数据库账户 ${user.name} 进不了 ${closed}。请执行 chmod o+x ${closed}，或用 GONGKAI_DATA 指定别的数据文件夹。`
      : `当前用户 ${user.name} 进不了 ${closed}。请让该文件夹对此用户开放，或用 GONGKAI_DATA 指定别的数据文件夹。`,
  )
}

function holdsData(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'postgres', 'cluster'))
}

/** One level only: a missing parent usually is a disk that is not mounted, and must not be replaced in silence. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o711 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const obstacle = code === 'EEXIST' ? obstacleOf(folder) : code
    if (obstacle !== null) throw folderRefusal(folder, obstacle)
  }
}

/** Why a path that is there cannot serve as a folder to write in. */
function obstacleOf(folder: string): string | undefined | null {
  try {
    if (!statSync(folder).isDirectory()) return 'ENOTDIR'
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

const WHY: Record<string, (folder: string) => string> = {
  ENOENT: (folder) =>
    `它的上级 ${dirname(folder)} 不存在。若数据在另一块磁盘上，请先挂载；否则请先建好上级文件夹`,
  ENOTDIR: () => '路径上有一段不是文件夹。请改用别的路径',
  EACCES: () => '当前用户没有读写权限。请改由有权限的用户运行，或调整该文件夹的权限',
  EPERM: () => '系统不允许当前用户写入。请改由有权限的用户运行，或调整该文件夹的权限',
  EROFS: () => '所在磁盘是只读的。请改为可写',
  ENOSPC: () => '所在磁盘已满。请先腾出空间',
}

function folderRefusal(folder: string, code = '未知'): DatabaseRefusal {
  const why = WHY[code]?.(folder) ?? `系统报错 ${code}`
  return new DatabaseRefusal(`不能使用数据文件夹 ${folder}：${why}；也可以用 GONGKAI_DATA 指定别的文件夹。`)
}

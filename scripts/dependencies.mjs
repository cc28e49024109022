import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Stop, say } from './project.mjs'
import { takingTurns } from './turn.mjs'

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.gongkai-installed')

/** Installs the packages unless they are there and as the lock file wants them. */
export async function ensureDependencies() {
  if (areFresh()) return
  await takingTurns(() => {
    if (!areFresh()) install()
  })
}

/** By content, because a checkout renews the date of a file that has not changed; by date after a manual install. */
function areFresh() {
  if (!existsSync(INSTALLED)) return false
  if (!existsSync(LOCK)) return true
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex')
}

function install() {
  say('正在安装程序依赖（首次约需一两分钟）……')
  if (!npm(['ci', '--include=dev'], 'ignore')) {
    say('锁定文件在本机平台上不能照办，改用 npm install……')
    if (!npm(['install', '--no-save', '--include=dev'], 2)) {
      throw new Stop('依赖没有装好。请检查网络，或查看上面 npm 的消息，然后再运行一次。')
    }
  }
  writeFileSync(STAMP, fingerprint())
}

function npm(words, output) {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  const options = { cwd: ROOT, stdio: ['ignore', output, output], shell: process.platform === 'win32' }
  return (
    spawnSync(command, [...first, ...words, '--no-audit', '--no-fund', '--loglevel=error'], options)
      .status === 0
  )
}

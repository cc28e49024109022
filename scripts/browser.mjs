import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { say } from './project.mjs'

const APT_GET = '/usr/bin/apt-get'
const PACKAGES = ['chromium', 'fonts-noto-cjk']
const PATIENCE = [
  '-o',
  'DPkg::Lock::Timeout=300',
  '-o',
  'Acquire::Retries=2',
  '-o',
  'Acquire::http::Timeout=30',
]

/** Sees to a browser for the journeys; without one the tests still run and say which did not. */
export function ensureBrowser() {
  if (process.env.CHROMIUM_PATH || findBrowser().path) return report()
  if (mayInstall()) install()
  report()
}

function report() {
  const { reason } = findBrowser()
  if (reason) say(`浏览器旅程测试将不运行：${reason}。`)
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT_GET)
}

function install() {
  say(`测试要用浏览器，正在用 apt-get 安装 ${PACKAGES.join('、')}……`)
  const done =
    aptGet(['update', '-qq']) && aptGet(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES])
  if (!done) say('apt-get 没有装成，原因见上。')
}

function aptGet(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(APT_GET, [...PATIENCE, ...words], { env, stdio: ['ignore', 'ignore', 2] }).status === 0
}

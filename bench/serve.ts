import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import fastify from 'fastify'
import { openPublisher, registerSite } from '#modules/portal/index.ts'
import { openBenchNewsroom } from './site/newsroom.ts'
import { openBenchOffice } from './site/office.ts'
import { flag, median, report } from './table.ts'

const articles = flag('n', 500)
const rounds = flag('rounds', 5)
const seconds = flag('seconds', 4)
const OUR_PORT = flag('port', 4710)
const PEER_PORT = OUR_PORT + 1
const CONNECTIONS = 32
const AIM = 0.8
const SERVE = '--serve'
// Not on every machine; without it nothing is measured.
const PINNED = 'taskset'

/** One server on one core, as the peer is; it ends with the process that started it. */
async function serve(siteFolder: string): Promise<void> {
  const app = fastify({ forceCloseConnections: true })
  registerSite(app, { publisher: { siteFolder } })
  await app.listen({ host: '127.0.0.1', port: OUR_PORT })
}

const onCore = (core: number, command: string, args: string[]) =>
  spawn(PINNED, ['-c', `${core}`, command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

async function answers(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await fetch(`http://127.0.0.1:${port}/yangqing/`).catch(() => undefined)
    if (found?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

const nginxConf = (folder: string) => `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; user root;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=5000;
  types { text/html html; text/css css; }
  server { listen 127.0.0.1:${PEER_PORT}; root ${folder}/site; index index.html; charset utf-8; }
}
`

const LUA = (paths: string[]) => `
local paths = {${paths.map((path) => `"${path}"`).join(',')}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`

/** Requests a second, as wrk counts them; undefined when it cannot be run here. */
function load(port: number, script: string): Promise<number | undefined> {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, `http://127.0.0.1:${port}`]
  const child = onCore(1, 'wrk', args)
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('close', () => {
      if (/Non-2xx|Socket errors/.test(told)) throw new Error(told)
      const counted = /Requests\/sec:\s+([\d.]+)/.exec(told)?.[1]
      resolve(counted === undefined ? undefined : Number(counted))
    })
  })
}

async function compare(folder: string, servers: ChildProcess[]): Promise<void> {
  const site = join(folder, 'site')
  const pages = (await readdir(join(site, 'yangqing/content'))).filter((name) => name.endsWith('.html'))
  const paths = ['/yangqing/', '/yangqing/news/', ...pages.map((name) => `/yangqing/content/${name}`)]
  const script = join(folder, 'pages.lua')
  await writeFile(script, LUA(paths))
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder))
  servers.push(onCore(0, process.execPath, [process.argv[1] ?? '', SERVE, site]))
  servers.push(onCore(0, 'nginx', ['-c', join(folder, 'nginx.conf')]))
  for (const server of servers) server.on('error', () => {})
  if (!(await answers(OUR_PORT))) throw new Error('our server did not answer')
  if (!(await answers(PEER_PORT))) {
    report('serve', [['nginx', '没有测：这里没有 nginx 或 taskset']], {})
    return
  }
  const ours: number[] = []
  const peers: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const our = await load(OUR_PORT, script)
    const peer = await load(PEER_PORT, script)
    if (our === undefined || peer === undefined) {
      report('serve', [['wrk', '没有测：这里没有 wrk']], {})
      return
    }
    ours.push(our)
    peers.push(peer)
  }
  const ratio = median(ours.map((our, at) => our / (peers[at] ?? Number.NaN)))
  const rows: [string, string][] = [
    [`${paths.length} 个网页轮流要，${CONNECTIONS} 个连接`, `${relative(folder, site)}，各 ${rounds} 轮`],
    ['本程序，一个核', `每秒 ${median(ours).toFixed(0)} 次`],
    ['nginx 静态文件，同一个核', `每秒 ${median(peers).toFixed(0)} 次`],
    [`比值（目标不低于 ${AIM}）`, ratio.toFixed(2)],
  ]
  report('serve', rows, { ours: median(ours), nginx: median(peers), ratio })
}

async function main(): Promise<void> {
  const office = await openBenchOffice()
  const servers: ChildProcess[] = []
  try {
    const newsroom = await openBenchNewsroom(office)
    await newsroom.grow(articles)
    const siteFolder = join(office.folder, 'site')
    await mkdir(siteFolder, { recursive: true })
    const publisher = await openPublisher(office.ctx, { siteFolder })
    await publisher.publishAll('yangqing')
    await compare(office.folder, servers)
  } finally {
    for (const server of servers) server.kill('SIGTERM')
    await office.close()
    await rm(office.folder, { recursive: true, force: true })
  }
}

const [what, siteFolder] = process.argv.slice(2)
if (what === SERVE && siteFolder) await serve(siteFolder)
else await main()

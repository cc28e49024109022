import type { Command } from 'commander'
import { publicUrl, readConfig } from '#kernel/config.ts'
import type { Publisher } from '#modules/portal/index.ts'
import { seedDemonstration } from '#seeds/demonstration.ts'
import { startJobs } from '../jobs.ts'
import { type Office, openOffice } from '../office.ts'
import { buildServer, startPublisher } from '../server.ts'
import { startWatcher } from '../site-watch.ts'
import { say } from './output.ts'

interface Options {
  empty?: boolean
  port?: string
}

async function seedWhenNew(office: Office): Promise<string[]> {
  if (office.directory().all().length > 0) return []
  say('数据文件夹是空的：正在写入洋青镇演示数据，约需一分钟……')
  const passwords = await seedDemonstration(office, (done) => say(`  ${done}`))
  await office.refresh()
  return passwords
}

function addresses(office: Office, url: string, passwords: string[]): string[] {
  const sites = office
    .directory()
    .all()
    .flatMap((organ) => (organ.site ? [`  ${organ.shortName}网站  ${url}${organ.site.path}`] : []))
  const accounts = passwords.length > 0 ? ['演示账号（一次性密码，首次登录须修改）：', ...passwords] : []
  const first =
    sites.length === 0
      ? ['还没有单位：先运行 gongkai organ add 单位文件.json（写法见 docs/manual/organs.md）。']
      : []
  return [...first, ...sites, `  管理后台    ${url}/console/`, ...accounts]
}

const REREAD_MS = 30_000

/** Another process may have changed something: the memory and the pages of this one follow within half a minute. */
function rereadNowAndThen(office: Office, publisher: Publisher): NodeJS.Timeout {
  return setInterval(() => {
    publisher.wake()
    office.refresh().catch((error) => office.ctx.log.error({ err: error }, 'refresh failed'))
  }, REREAD_MS)
}

function stopOnSignal(stop: () => Promise<void>): void {
  let called = false
  const onSignal = () => {
    if (called) return
    called = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

async function serve(options: Options): Promise<void> {
  const config = readConfig({ ...process.env, ...(options.port ? { PORT: options.port } : {}) })
  const office = await openOffice(config, { tell: say })
  say(`数据文件夹：${office.dataFolder}`)
  const passwords = options.empty ? [] : await seedWhenNew(office)
  const publisher = await startPublisher(office, say)
  const app = await buildServer(office, publisher)
  await app.listen({ port: config.PORT, host: config.HOST })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.PORT
  const url = publicUrl({ ...config, PORT: port })
  const watcher = startWatcher(office, app)
  const jobs = await startJobs(office)
  const reading = rereadNowAndThen(office, publisher)
  stopOnSignal(async () => {
    clearInterval(reading)
    await app.close()
    await jobs.stop()
    await watcher.stop()
    await publisher.idle()
    await office.close()
  })
  for (const line of addresses(office, url, passwords)) say(line)
  say(`Gongkai ready: ${url}`)
}

/** `gongkai serve`. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('启动网站和管理后台')
    .option('--empty', '空的数据文件夹不写入演示数据')
    .option('--port <port>', '端口（默认取 PORT，否则 8080）')
    .action(serve)
}

import { spawn } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPublisher } from '#modules/portal/index.ts'
import { contextOn } from '../tests/support/context.ts'
import { columnOf } from './site/clone.ts'
import { COLUMNS, openBenchNewsroom } from './site/newsroom.ts'
import { type BenchOffice, NOW, openBenchOffice } from './site/office.ts'
import { proseFrom } from './site/prose.ts'
import { flag, report } from './table.ts'

const articles = flag('n', 20_000)

async function pagesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => name.endsWith('.html')).length
}

interface Built {
  pages: number
  seconds: number
  /** Processor time, in seconds. */
  work: number
  megabytes: number
}

const BUILD = '--build'

/** A process of its own, as the peer is: opens the database, writes the whole site, and ends. */
async function build(url: string, folder: string): Promise<void> {
  const ctx = contextOn(url, folder, NOW)
  const publisher = await openPublisher(ctx, { siteFolder: siteOf(folder) })
  await publisher.publishAll('yangqing')
  await ctx.db.destroy()
}

const siteOf = (folder: string) => join(folder, 'site')

async function ours({ url, folder }: BenchOffice) {
  const args = [...process.execArgv, process.argv[1] ?? '', BUILD, url, folder]
  const ran = await timed(process.execPath, args)
  if (!ran) throw new Error('the site was not built')
  return { ...ran, pages: await pagesIn(siteOf(folder)) }
}

const LAYOUTS: Record<string, string> = {
  'config.toml': `baseURL = "http://127.0.0.1/"
languageCode = "zh-cn"
title = "洋青镇人民政府"
paginate = 20
hasCJKLanguage = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`,
  'layouts/_default/baseof.html':
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><main>{{ block "main" . }}{{ end }}</main><footer>洋青镇人民政府</footer></body></html>',
  'layouts/_default/single.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><dl><dt>索引号</dt><dd>{{ .Params.index }}</dd><dt>发布日期</dt><dd>{{ .Date.Format "2006-01-02" }}</dd></dl>{{ .Content }}{{ end }}',
  'layouts/_default/list.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}',
  'layouts/index.html':
    '{{ define "main" }}{{ range .Site.Sections }}<h2>{{ .Title }}</h2><ul>{{ range first 5 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}{{ end }}',
}

async function writeHugo(folder: string): Promise<void> {
  for (let nth = 1; nth <= COLUMNS; nth++) {
    await mkdir(join(folder, `content/column-${nth}`), { recursive: true })
    await writeFile(join(folder, `content/column-${nth}/_index.md`), `---\ntitle: "栏目${nth}"\n---\n`)
  }
  await mkdir(join(folder, 'layouts/_default'), { recursive: true })
  for (const [name, text] of Object.entries(LAYOUTS)) await writeFile(join(folder, name), text)
  const make = proseFrom(2)
  for (let nth = 1; nth <= articles; nth++) {
    const { title, paragraphs } = make(nth)
    const text = `---\ntitle: "${title}"\ndate: 2026-03-02\nindex: "2026-${nth}"\n---\n\n${paragraphs.join('\n\n')}\n`
    await writeFile(join(folder, `content/${columnOf(nth, COLUMNS)}/a${nth}.md`), text)
  }
}

/** Runs a command under GNU time; undefined when it cannot be run here. */
function timed(command: string, args: string[]): Promise<Omit<Built, 'pages'> | undefined> {
  const began = performance.now()
  const child = spawn('/usr/bin/time', ['-f', '%M %U %S', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000
      const [kilobytes = 0, user = 0, system = 0] = (told.trim().split('\n').at(-1) ?? '')
        .split(' ')
        .map(Number)
      resolve(code === 0 ? { seconds, work: user + system, megabytes: kilobytes / 1024 } : undefined)
    })
  })
}

async function hugo(folder: string) {
  const out = join(folder, 'public')
  await writeHugo(folder)
  const ran = await timed('hugo', ['-s', folder, '-d', out, '--quiet'])
  return ran && { ...ran, pages: await pagesIn(out) }
}

const line = ({ pages, seconds, work, megabytes }: Built) =>
  `${pages} 页，${seconds.toFixed(1)} 秒（处理器 ${work.toFixed(1)} 秒），每秒 ${(pages / seconds).toFixed(0)} 页，内存最多 ${megabytes.toFixed(0)} MB`

async function main(): Promise<void> {
  const office = await openBenchOffice()
  try {
    const newsroom = await openBenchNewsroom(office)
    await newsroom.grow(articles)
    const we = await ours(office)
    const peer = await hugo(join(office.folder, 'hugo'))
    const rows: [string, string][] = [[`整站 ${articles} 篇、${COLUMNS} 个栏目`, line(we)]]
    const figures: Record<string, number> = { pagesPerSecond: we.pages / we.seconds, megabytes: we.megabytes }
    if (peer) {
      const ratio = we.pages / we.seconds / (peer.pages / peer.seconds)
      rows.push(['Hugo，同样的内容', line(peer)])
      rows.push(['每秒页数之比（目标不低于 3）', ratio.toFixed(2)])
      rows.push(['内存之比（目标不高于 0.2）', (we.megabytes / peer.megabytes).toFixed(2)])
      Object.assign(figures, { ratio, memoryRatio: we.megabytes / peer.megabytes })
    } else rows.push(['Hugo', '没有测：这里没有 hugo 或 /usr/bin/time'])
    report('portal', rows, figures)
  } finally {
    await office.close()
    await rm(office.folder, { recursive: true, force: true })
  }
}

const [what, url, folder] = process.argv.slice(2)
if (what === BUILD && url && folder) await build(url, folder)
else await main()

import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, markOf, remember } from './freshness.mjs'
import { ROOT, say } from './project.mjs'
import { takingTurns } from './turn.mjs'

const CONFIG = join(ROOT, 'console', 'vite.config.ts')
const PLACE = join(ROOT, 'dist', 'console')
const STAMP = join(ROOT, 'dist', '.console-made-from')
const INPUTS = ['console', 'src', 'package.json', 'package-lock.json', 'scripts/build-console.mjs']

/** Builds the console into `dist/console`, if there is one and it is not up to date. */
export async function buildConsole() {
  if (!existsSync(CONFIG) || isUpToDate()) return
  await takingTurns(async () => {
    if (!isUpToDate()) await build()
  })
}

function isUpToDate() {
  return isFresh(join(PLACE, 'index.html'), STAMP, currentMark())
}

/** Of the program the console sees contracts and the law only. */
function currentMark() {
  return markOf(
    INPUTS,
    (file) => !file.startsWith('src/') || /^src\/law\/|\/contract\.ts$|\/trading\/sealing\//.test(file),
  )
}

async function build() {
  say('正在构建办公台页面……')
  const mark = currentMark()
  const draft = `${PLACE}.draft-${process.pid}`
  const old = `${PLACE}.old-${process.pid}`
  const { build } = await import('vite')
  try {
    const options = { outDir: draft, emptyOutDir: true }
    await build({ root: join(ROOT, 'console'), configFile: CONFIG, logLevel: 'warn', build: options })
    if (existsSync(PLACE)) renameSync(PLACE, old)
    renameSync(draft, PLACE)
  } finally {
    for (const folder of [draft, old]) rmSync(folder, { recursive: true, force: true })
  }
  remember(STAMP, mark)
}

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, markOf, remember } from './freshness.mjs'
import { ROOT, say } from './project.mjs'
import { takingTurns } from './turn.mjs'

const DIST = join(ROOT, 'dist')
const FOLDER = join(DIST, 'page-scripts')
const STAMP = join(DIST, '.page-scripts-made-from')
const INPUTS = [
  'src/modules/trading',
  'src/modules/search/browser',
  'src/modules/portal/reading/browser',
  'src/modules/portal/kiosk/browser',
  'src/modules/boards/browser',
  'package-lock.json',
  'scripts/build-page-scripts.mjs',
]
/** The scripts of public pages, by the name of the file they become. */
const ENTRIES = {
  bid: 'src/modules/trading/browser/bid-page.ts',
  suggest: 'src/modules/search/browser/suggest.ts',
  'read-aloud': 'src/modules/portal/reading/browser/read-aloud.ts',
  kiosk: 'src/modules/portal/kiosk/browser/kiosk.ts',
  screen: 'src/modules/boards/browser/screen.ts',
}

/** Bundles the scripts of public pages: sealing bids, offering what is published already, reading aloud, keeping touch screens, turning through boards, unless it is up to date. */
export async function buildPageScripts() {
  if (isUpToDate()) return
  await takingTurns(async () => {
    if (!isUpToDate()) await build()
  })
}

function isUpToDate() {
  return isFresh(join(FOLDER, 'read-aloud.js'), STAMP, markOf(INPUTS))
}

async function build() {
  say('正在构建网页脚本……')
  const mark = markOf(INPUTS)
  const draft = join(DIST, `.page-scripts-${process.pid}`)
  const { build } = await import('esbuild')
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: ENTRIES,
      outdir: draft,
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
    })
    mkdirSync(FOLDER, { recursive: true })
    for (const name of Object.keys(ENTRIES)) renameSync(join(draft, `${name}.js`), join(FOLDER, `${name}.js`))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  remember(STAMP, mark)
}

import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, markOf, remember } from './freshness.mjs'
import { ROOT, say } from './project.mjs'
import { takingTurns } from './turn.mjs'

const DIST = join(ROOT, 'dist')
const RESULT = join(DIST, 'bid-page', 'bid-page.js')
const STAMP = join(DIST, '.bid-page-made-from')
const INPUTS = ['src/modules/trading', 'package-lock.json', 'scripts/build-bid-page.mjs']

/** Bundles the script that seals bids in the bidder's browser, unless it is up to date. */
export async function buildBidPage() {
  if (isUpToDate()) return
  await takingTurns(async () => {
    if (!isUpToDate()) await build()
  })
}

function isUpToDate() {
  return isFresh(RESULT, STAMP, markOf(INPUTS))
}

async function build() {
  say('正在构建报价页脚本……')
  const mark = markOf(INPUTS)
  const draft = join(DIST, `.bid-page-${process.pid}.js`)
  const { build } = await import('esbuild')
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/modules/trading/browser/bid-page.ts'],
      outfile: draft,
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
    })
    mkdirSync(join(DIST, 'bid-page'), { recursive: true })
    renameSync(draft, RESULT)
  } finally {
    rmSync(draft, { force: true })
  }
  remember(STAMP, mark)
}

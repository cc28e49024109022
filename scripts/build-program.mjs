import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, markOf, remember } from './freshness.mjs'
import { ROOT, say } from './project.mjs'
import { takingTurns } from './turn.mjs'

const DIST = join(ROOT, 'dist')
const RESULT = join(DIST, 'cli.js')
const STAMP = join(DIST, '.program-made-from')
const INPUTS = ['src', 'seeds', 'package.json', 'tsconfig.json', 'scripts/build-program.mjs']
/** The program, and the processes it reads files of strangers in. */
const ENTRIES = {
  cli: 'src/cli.ts',
  'read-files': 'src/modules/personal-data/isolation/reader-process.ts',
  'check-reports': 'src/modules/annual-report/checking/check-process.ts',
}
const KEEP_OLD_PARTS_MS = 7 * 24 * 3_600_000

/** What bundles our TypeScript for Node, here and in the benches. */
export const BUNDLE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  loader: { '.css': 'text', '.typ': 'text', '.sql': 'text' },
  logLevel: 'silent',
}

/** Bundles the program into `dist/`, unless it is up to date. */
export async function buildProgram() {
  if (isUpToDate()) return
  await takingTurns(async () => {
    if (!isUpToDate()) await build()
  })
}

function isUpToDate() {
  return isFresh(RESULT, STAMP, markOf(INPUTS))
}

async function build() {
  say('正在构建程序……')
  const mark = markOf(INPUTS)
  const draft = join(DIST, `.draft-${process.pid}`)
  const { build } = await import('esbuild')
  try {
    await build({ ...BUNDLE, entryPoints: ENTRIES, splitting: true, outdir: draft })
    mkdirSync(DIST, { recursive: true })
    putInPlace(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  remember(STAMP, mark)
}

/** The entry comes last, when its parts are there. Old parts stay for a while: a running program may still load them. */
function putInPlace(draft) {
  const names = readdirSync(draft).sort((a, b) => Number(a === 'cli.js') - Number(b === 'cli.js'))
  for (const name of names) renameSync(join(draft, name), join(DIST, name))
  for (const name of readdirSync(DIST)) {
    const isOldPart = /^[^.].*\.js(\.map)?$/.test(name) && !names.includes(name)
    if (isOldPart && Date.now() - statSync(join(DIST, name)).mtimeMs > KEEP_OLD_PARTS_MS)
      rmSync(join(DIST, name))
  }
}

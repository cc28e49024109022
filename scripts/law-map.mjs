// Checks that every rule rests on the law and that docs/law-map.md is up to date; `--write` writes it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DOCUMENT = 'docs/law-map.md'

const { lawMap, lawMapProblems } = await bundled('src/law/law-map.ts')
const rules = filesOf('src/modules').filter((path) => /^src\/modules\/[^/]+\/rules\//.test(path))
const law = filesOf('src/law').filter((path) => !path.startsWith('src/law/acts/'))
const problems = lawMapProblems(rules.map(mapped))
const map = lawMap([...law, ...rules].map(mapped))
if (process.argv.includes('--write')) writeFileSync(join(ROOT, DOCUMENT), map)
else if (read(DOCUMENT) !== map)
  problems.push(`${DOCUMENT} 与代码不一致，请运行 node scripts/law-map.mjs --write`)

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

/** The module, compiled in memory. */
async function bundled(entry) {
  const options = { entryPoints: [join(ROOT, entry)], bundle: true, write: false, format: 'esm' }
  const { outputFiles } = await build({ ...options, platform: 'neutral', logLevel: 'error' })
  const source = Buffer.from(outputFiles[0].contents).toString('base64')
  return import(`data:text/javascript;base64,${source}`)
}

function filesOf(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
}

function mapped(path) {
  return { path, text: read(path), test: read(path.replace(/\.ts$/, '.test.ts')) }
}

function read(path) {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null
}

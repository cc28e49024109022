import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runScript } from './project.mjs'

const FOLDERS = ['src', 'console/src', 'seeds', 'tests', 'bench'].filter((name) =>
  existsSync(join(ROOT, name)),
)

const CHECKS = {
  types: ['tsc', '--noEmit', '-p', '.'],
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  walls: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...FOLDERS],
  'dead code': ['knip'],
  'law map': ['node', 'scripts/law-map.mjs'],
}

await runScript(async () => {
  const results = []
  for (const [name, words] of Object.entries(CHECKS)) results.push(await check(name, words))
  if (results.includes(false)) process.exitCode = 1
})

/** Runs one check; prints a line, and what it found when it failed. */
async function check(name, [program, ...words]) {
  const began = performance.now()
  const { code, output } = await run(
    program === 'node' ? process.execPath : join(ROOT, 'node_modules', '.bin', program),
    words,
  )
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds} s`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

function run(command, words) {
  const options = { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' }
  const child = spawn(command, words, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 2, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BUNDLE } from './build-program.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ROOT, runScript, Stop } from './project.mjs'

await runScript(async () => {
  const [name, ...flags] = process.argv.slice(2)
  const names = benchNames()
  if (!name || !names.includes(name)) {
    const what = name ? `没有名为 ${name} 的测速` : '请写明测速的名字'
    throw new Stop(`${what}。可用的有：${names.join('、') || '（无）'}。用法：npm run bench -- 名字 [选项]`)
  }
  await ensureDependencies()
  process.exitCode = await runBench(name, flags)
})

function benchNames() {
  const folder = join(ROOT, 'bench')
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files.filter((file) => /^[a-z0-9-]+\.ts$/.test(file)).map((file) => file.slice(0, -3))
}

async function runBench(name, flags) {
  const { build } = await import('esbuild')
  const outfile = join(ROOT, 'dist', 'bench', `${name}.mjs`)
  await build({ ...BUNDLE, entryPoints: [`bench/${name}.ts`], outfile })
  const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...flags], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
}

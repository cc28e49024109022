import { ensureDependencies } from './dependencies.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { runScript } from './project.mjs'

/* What npm runs before `start` and `test`. Built-ins only until the packages are there. */
await runScript(async () => {
  checkNodeVersion()
  await ensureDependencies()
  const { buildAll } = await import('./build.mjs')
  await buildAll()
  if (!process.argv.includes('--test')) return
  const { ensureBrowser } = await import('./browser.mjs')
  ensureBrowser()
})

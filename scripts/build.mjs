import { pathToFileURL } from 'node:url'
import { buildBidPage } from './build-bid-page.mjs'
import { buildConsole } from './build-console.mjs'
import { buildProgram } from './build-program.mjs'
import { runScript } from './project.mjs'

/** Builds what is missing or older than its sources. */
export async function buildAll() {
  await buildProgram()
  await buildBidPage()
  await buildConsole()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(buildAll)

import { pathToFileURL } from 'node:url'
import { buildConsole } from './build-console.mjs'
import { buildPageScripts } from './build-page-scripts.mjs'
import { buildProgram } from './build-program.mjs'
import { runScript } from './project.mjs'

/** Builds what is missing or older than its sources. */
export async function buildAll() {
  await buildProgram()
  await buildPageScripts()
  await buildConsole()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(buildAll)

import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Tells the person what goes on; on standard error, which leaves standard output to the command's answer. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A reason to stop which a person can act on; shown as one line, without a stack. */
export class Stop extends Error {}

/** Runs a script's work; a failure becomes one clear line and exit code 2. */
export async function runScript(work) {
  try {
    await work()
  } catch (error) {
    say(`gongkai: ${error instanceof Stop ? error.message : error?.message || String(error)}`)
    if (!(error instanceof Stop) && process.env.DEBUG) say(error?.stack ?? '')
    process.exit(2)
  }
}

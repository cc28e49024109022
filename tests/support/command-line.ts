import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../bin/gongkai', import.meta.url))

/** What a run of the command line came to. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs `gongkai` with arguments, from a folder that is not the project's. */
export function gongkai(
  args: string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [PROGRAM, ...args],
      { cwd: '/', env: { ...process.env, ...options.env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
    child.stdin?.end(options.input ?? '')
  })
}

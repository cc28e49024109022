import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flag, median, report } from './table.ts'

const rounds = flag('n', 5)
/** `--demonstration 0` for a quick run on an empty office. */
const demonstration = flag('demonstration', 1) !== 0
const READY = 'Gongkai ready: '

/** Starts a command, waits for `seen` on its output, stops it, and returns the seconds until then. */
async function secondsUntil(args: string[], env: Record<string, string>, seen: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const seconds = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(seen)) resolve((performance.now() - began) / 1000)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`ended before "${seen}":\n${output}`)))
  })
  const gone = new Promise((resolve) => child.on('close', resolve))
  child.removeAllListeners('exit')
  child.kill('SIGTERM')
  await gone
  return seconds
}

/** What any program of ours costs before it does anything: a bare Node that prints one line. */
const bareNode = () => secondsUntil(['-e', 'console.log("here"); setTimeout(() => {}, 60000)'], {}, 'here')

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-boot-'))
  // Run by root, the database belongs to another user, who must be able to walk in.
  await chmod(folder, 0o711)
  const env = { GONGKAI_DATA: folder, PORT: '0' }
  const start = () =>
    secondsUntil(['bin/gongkai', 'serve', ...(demonstration ? [] : ['--empty'])], env, READY)
  try {
    const fresh = await start()
    const warm: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      warm.push(await start())
      bare.push(await bareNode())
    }
    const ratio = median(warm.map((seconds, index) => seconds / (bare[index] ?? Number.NaN)))
    report(
      'boot',
      [
        [
          demonstration
            ? 'first start: database made, demonstration written, published'
            : 'first start, empty',
          `${fresh.toFixed(1)} s`,
        ],
        [`warm start to ready, median of ${rounds}`, `${median(warm).toFixed(2)} s`],
        ['bare Node to its first line', `${median(bare).toFixed(3)} s`],
        ['warm start to bare Node', ratio.toFixed(1)],
      ],
      { freshSeconds: fresh, warmSeconds: median(warm), bareNodeSeconds: median(bare), ratio },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()

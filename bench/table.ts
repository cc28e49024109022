/** Prints rows for people, then the one JSON line programs read. */
export function report(bench: string, rows: [string, string][], figures: Record<string, number>): void {
  const width = Math.max(...rows.map(([label]) => [...label].length))
  for (const [label, value] of rows) console.log(`${label.padEnd(width + 2)} ${value}`)
  console.log(JSON.stringify({ bench, figures }))
}

/** The value of `--name=value` or `--name value`, as a number. */
export function flag(name: string, fallback: number): number {
  const args = process.argv.slice(2)
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  if (at < 0) return fallback
  const given = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1]
  const value = Number(given)
  if (!Number.isFinite(value)) throw new Error(`--${name} needs a number`)
  return value
}

/** The middle one of several measurements. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** One line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A value for programs to read. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value))
}

/** Wrong use of the command line: one clear line, exit 2. */
export class WrongUse extends Error {}

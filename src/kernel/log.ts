import { pino } from 'pino'

/** One structured line per happening; never personal data, never a password. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Logs JSON lines to standard error, so that standard output stays for programs. */
export function openLog(level: string): Logger {
  return pino(
    { level, base: null, redact: ['password', 'req.headers.cookie', 'req.headers.authorization'] },
    pino.destination({ dest: 2, sync: false }),
  )
}

/** Says nothing. */
export const silentLog: Logger = { info() {}, warn() {}, error() {} }

import { Refusal } from '#kernel/refusal.ts'
import { scanText } from './scan-file.ts'

const SHORTEST = 2

/** Refuses a reason that holds personal data, or words of the very person it is written about. */
export function requireCleanReason(reason: string, about: readonly string[] = []): void {
  const named = about.some((words) => words.length >= SHORTEST && reason.includes(words))
  if (!named && scanText(reason, '理由').hits.length === 0) return
  const message = '理由里不要写姓名、号码、住址等个人信息，请改写。'
  throw new Refusal(message, 'invalid', [{ field: 'reason', message }])
}

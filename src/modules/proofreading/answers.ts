import type { AnswerVerdict, Severity } from './contract.ts'

/** What a person answered to a finding. */
export interface Answer {
  verdict: AnswerVerdict
  reason: string
  by: string
}

interface Weighed {
  key: string
  severity: Severity
}

/** Whether an answer lets the text stand as it is: its writer may not say so of what blocks. */
function settles(severity: Severity, answer: Answer | undefined, writers: readonly string[]): boolean {
  if (!answer) return false
  // Whoever said it would be changed has not changed it while the finding is still there.
  if (answer.verdict === 'to-change') return false
  return severity !== 'blocks' || !writers.includes(answer.by)
}

/**
 * The findings that stop publication: those that block and are still in the text without a justification by
 * somebody who did not write it.
 */
export function unansweredBlocking<F extends Weighed>(
  findings: readonly F[],
  answers: ReadonlyMap<string, Answer>,
  writers: readonly string[],
): F[] {
  return findings.filter(
    ({ key, severity }) => severity === 'blocks' && !settles(severity, answers.get(key), writers),
  )
}

/** The findings a proofreader has still to answer before signing: all but the hints. */
export function unanswered<F extends Weighed>(
  findings: readonly F[],
  answers: ReadonlyMap<string, Answer>,
  writers: readonly string[],
): F[] {
  return findings.filter(
    ({ key, severity }) => severity !== 'hint' && !settles(severity, answers.get(key), writers),
  )
}

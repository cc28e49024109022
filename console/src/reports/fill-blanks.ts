import type { Narrative } from '#modules/annual-report/contract.ts'

const blank = (text: string | undefined) => (text ?? '').trim() === ''

/** Whether nothing is written yet in any part. */
export function isBlank({ overall, ...rest }: Narrative): boolean {
  return [...Object.values(overall), ...Object.values(rest)].every(blank)
}

/** The written parts, the blank ones taken from a draft. */
export function withBlanksFilled(written: Narrative, draft: Narrative): Narrative {
  const { overall, ...rest } = written
  const filled = <T extends Record<string, string>>(own: T, drafted: T): T => {
    const kept = Object.entries(own).filter(([, text]) => !blank(text))
    return { ...drafted, ...Object.fromEntries(kept) }
  }
  const { overall: draftedOverall, ...draftedRest } = draft
  return { overall: filled(overall, draftedOverall), ...filled(rest, draftedRest) }
}

import { type Basis, OGI, type OutcomeRowKey, PIPL } from '#law/index.ts'

/** Why an answer that others need too is made public, and why nobody can be recognised in it. */
export const LOG_BASIS: readonly Basis[] = [OGI.cite('44'), PIPL.cite('25')]

/** What keeps an answer from being proposed; null when nothing does. */
export function proposalObjection(row: OutcomeRowKey | null): string | null {
  if (row === null) return '还没有答复，不能列入依申请公开目录。'
  return row === 'granted' || row === 'partially_granted'
    ? null
    : '只有予以公开、部分公开的答复可以列入依申请公开目录。'
}

/** What keeps a person from deciding on an entry; null when nothing does. */
export function decisionObjection(proposer: string, person: string): string | null {
  return proposer === person ? '这一条是您提出的，能否公开要由另一个人决定。' : null
}

const SHORTEST = 2

/** Words of the applicant that stand in a text; empty when nobody can be recognised by them. */
export function applicantIn(text: string, own: readonly string[]): string[] {
  const plain = text.replace(/\s+/g, '')
  return own.filter((words) => [...words].length >= SHORTEST && plain.includes(words.replace(/\s+/g, '')))
}

/** The text with the applicant's own words taken out, as a beginning. */
export function withoutApplicant(text: string, own: readonly string[]): string {
  return own
    .filter((words) => [...words].length >= SHORTEST)
    .sort((one, other) => other.length - one.length)
    .reduce((left, words) => left.replaceAll(words, '申请人'), text)
}

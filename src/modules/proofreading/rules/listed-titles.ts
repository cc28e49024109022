import { PUNCTUATION } from '#law/index.ts'

const BETWEEN = /(?<=[》”])、(?=[《“])/g

/** The mark between titles or quotations that stand side by side, which needs none. */
export function listedTitleMarks(text: string) {
  return [...text.matchAll(BETWEEN)].map((match) => ({
    start: match.index,
    end: match.index + 1,
    suggestion: '（删去）',
    message: '并列的书名号、引号之间通常不用顿号',
    basis: PUNCTUATION.cite('顿号'),
  }))
}

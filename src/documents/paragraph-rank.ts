// Rank of a paragraph in GB/T 9704: 一、 is 黑体, （一） is 楷体, everything else is 仿宋.
type ParagraphRank = 'first' | 'second' | 'body'

/** A paragraph with the rank that decides its typeface. */
export type RankedParagraph = { text: string; rank: ParagraphRank }

const HEADING_LENGTH = 40
const HEADINGS: readonly [ParagraphRank, RegExp][] = [
  ['first', /^[一二三四五六七八九十]+、[^。；，]*$/],
  ['second', /^（[一二三四五六七八九十]+）[^。；，]*$/],
]

/** Tells a numbered heading, which is short and has no full stop, from running text. */
export const rankParagraph = (text: string): RankedParagraph => {
  const rank =
    [...text].length <= HEADING_LENGTH ? HEADINGS.find(([, form]) => form.test(text))?.[0] : undefined
  return { text, rank: rank ?? 'body' }
}

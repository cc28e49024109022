import { oneLine, paragraphsOf } from './plain-text.ts'
import { PAGES_TEMPLATE } from './templates/pages-template.ts'
import { typeset } from './typeset.ts'

/** The text of a paper, to be set anew without anything else the paper held. */
export interface TextPages {
  organName: string
  title: string
  /** Why it does not look as the original did. */
  note: string
  /** The text of each page of the original. */
  pages: readonly string[]
  demonstration: boolean
}

/** A new PDF that holds these texts and nothing else; throws `MissingGlyph` rather than leave a hole. */
export const pagesPdf = async (paper: TextPages): Promise<Uint8Array> => {
  const pages = paper.pages.map((text, at) => ({
    name: `原文第 ${at + 1} 页`,
    lines: paragraphsOf([text]),
  }))
  const text = {
    organName: oneLine(paper.organName),
    title: oneLine(paper.title),
    note: oneLine(paper.note),
    pages,
    demonstration: paper.demonstration,
  }
  return typeset(PAGES_TEMPLATE, { text }).pdf
}

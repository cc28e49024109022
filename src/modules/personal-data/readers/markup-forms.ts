import type { MarkupForm } from './markup.ts'

const set = (words: string) => new Set(words.split(' '))

/** Word, Excel and PowerPoint parts. */
export const OFFICE_FORM: MarkupForm = {
  inline: set(
    'r t rPr delText instrText ins del hyperlink proofErr bookmarkStart bookmarkEnd smartTag sdt sdtPr sdtContent fldSimple fldChar rFonts sz szCs lang color b bCs i iCs u rStyle moveFrom moveTo commentRangeStart commentRangeEnd lastRenderedPageBreak noProof vanish tab br cr noBreakHyphen font span',
  ),
  row: 'tr',
  cell: set('tc'),
  gap: set('tab br cr noBreakHyphen'),
  attributes: set(
    'v title descr tooltip Target author displayName name alt prompt promptTitle error errorTitle location display tag alias userId string fmla formula',
  ),
  marks: set('del delText moveFrom txbxContent vanish'),
}

/** Word as somebody reads it: without what was deleted, codes of fields, and what older programs show instead. */
export const WORD_AS_READ: MarkupForm = {
  ...OFFICE_FORM,
  attributes: new Set(),
  skip: set('del moveFrom instrText Fallback'),
}

/** The text of an article and web pages. */
export const PAGE_FORM: MarkupForm = {
  inline: set('a b strong i em u s span font sub sup br img hr meta link input col wbr small big mark code'),
  row: 'tr',
  cell: set('td th'),
  gap: set('br'),
  attributes: set('alt title href src value content placeholder'),
  marks: set('caption'),
}

/** Any other XML: every element is a text of its own. */
export const PLAIN_FORM: MarkupForm = {
  inline: new Set(),
  row: '',
  cell: new Set(),
  gap: new Set(),
  attributes: set('Title Author Name Value title name value Creator URI'),
  marks: new Set(),
}

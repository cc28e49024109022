import { typeCase } from './fonts/fonts.ts'
import { MissingGlyph } from './fonts/missing-glyph.ts'
import { requireGlyphs } from './fonts/type-case.ts'
import { oneLine, printable } from './plain-text.ts'
import { CASE_FILE_TEMPLATE } from './templates/case-file-template.ts'
import { typeset } from './typeset.ts'

/** A piece of a paper in a case file; `copied` is the words of somebody else's file, a picture is one that is attached. */
export type CaseFileBlock =
  | { kind: 'heading' | 'paragraph' | 'copied'; text: string }
  | { kind: 'table'; rows: readonly (readonly string[])[] }
  | { kind: 'picture'; attached: number; alt: string }

/** A file carried along in the PDF as it is. */
interface AttachedFile {
  name: string
  bytes: Uint8Array
}

/** One paper of a case file, as it stands in the index. */
export interface CaseFilePart {
  name: string
  /** The day of the paper: '2026年3月6日'. */
  date: string
  blocks: readonly CaseFileBlock[]
}

/** A whole case, to be handed to a court or a body of review. */
export interface CaseFile {
  organName: string
  title: string
  /** What the cover says, as pairs. */
  facts: readonly (readonly [string, string])[]
  parts: readonly CaseFilePart[]
  attached: readonly AttachedFile[]
  demonstration: boolean
}

const NO_GLYPH = '〓'

/** What a file of somebody else holds is shown with a mark where no font has the character. */
function markedWhereMissing(text: string): string {
  try {
    requireGlyphs(typeCase(), text.replaceAll('\n', ''))
    return text
  } catch (error) {
    if (!(error instanceof MissingGlyph)) throw error
    const missing = new Set(error.characters)
    return [...text].map((one) => (missing.has(one) ? NO_GLYPH : one)).join('')
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')

const pathOf = ({ name }: AttachedFile, at: number) =>
  `/${at + 1}-${oneLine(name).replace(/[\\/:*?"<>|]/g, '_')}`

function printed(block: CaseFileBlock, paths: readonly string[]) {
  if (block.kind === 'table') return { kind: 'table', rows: block.rows.map((row) => row.map(oneLine)) }
  if (block.kind === 'picture')
    return { kind: 'picture', path: paths[block.attached] ?? '', alt: oneLine(block.alt) }
  const text = block.kind === 'copied' ? markedWhereMissing(printable(block.text)) : block.text
  return { kind: block.kind, lines: linesOf(text) }
}

/** A case file as one tagged PDF: cover, index with page numbers, every paper from a new page, files carried along. */
export const caseFilePdf = async (file: CaseFile): Promise<Uint8Array> => {
  const paths = file.attached.map(pathOf)
  const text = {
    organName: oneLine(file.organName),
    title: oneLine(file.title),
    facts: file.facts.map((pair) => pair.map(oneLine)),
    parts: file.parts.map(({ name, date, blocks }) => ({
      name: oneLine(name),
      date: oneLine(date),
      blocks: blocks
        .filter((block) => block.kind !== 'table' || block.rows.length > 0)
        .map((block) => printed(block, paths)),
    })),
    attached: paths,
    demonstration: file.demonstration,
  }
  const files = file.attached.map(({ bytes }, at) => ({ path: paths[at] ?? '', bytes }))
  return typeset(CASE_FILE_TEMPLATE, { text, files }).pdf
}

import { oneLine } from './plain-text.ts'
import { CASE_FILE_TEMPLATE } from './templates/case-file-template.ts'
import { typeset } from './typeset.ts'

/** A piece of a paper in a case file. */
export type CaseFileBlock =
  | { kind: 'heading' | 'paragraph'; text: string }
  | { kind: 'table'; rows: readonly (readonly string[])[] }

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
  demonstration: boolean
}

const printed = (block: CaseFileBlock) =>
  block.kind === 'table'
    ? { kind: 'table', rows: block.rows.map((row) => row.map(oneLine)) }
    : {
        kind: block.kind,
        lines: block.text
          .split('\n')
          .map(oneLine)
          .filter((line) => line !== ''),
      }

/** A case file as one tagged PDF: cover, index with page numbers, every paper from a new page. */
export const caseFilePdf = async (file: CaseFile): Promise<Uint8Array> => {
  const text = {
    organName: oneLine(file.organName),
    title: oneLine(file.title),
    facts: file.facts.map((pair) => pair.map(oneLine)),
    parts: file.parts.map(({ name, date, blocks }) => ({
      name: oneLine(name),
      date: oneLine(date),
      blocks: blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0).map(printed),
    })),
    demonstration: file.demonstration,
  }
  return typeset(CASE_FILE_TEMPLATE, { text }).pdf
}

/** A document as its source has it, before it becomes a draft. */
export interface Incoming {
  /** What the source calls it; the same document has the same key whenever it is asked for. */
  key: string
  title: string
  /** Where the source shows it, empty when it does not say. */
  url: string
  /** The day the source published it, as the source says. */
  day: string | null
  bodyHtml: string
  documentNumber: string
  madeOn: string | null
  keywords: string[]
  summary: string
  theme: string
  genre: string
  /** What the source calls its column. */
  category: string
  files: { name: string; url: string }[]
}

/** What one place of a source holds: a document, or why what stands there is none. */
export type Found = { document: Incoming } | { key: string; title: string; url: string; refused: string }

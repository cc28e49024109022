import type { Edition } from './api.ts'

/** A draft as its form holds it. */
export interface DraftValues {
  title: string
  column: string
  department: string
  body: string
  documentNumber: string
  madeOn: string
  source: string
  theme: string
  genre: string
  keywords: string[]
  summary: string
  catalogueItem?: string | null
  author: string
  articleClass?: string | null
  facts?: Record<string, string | null>
}

/** The form of an edition. */
export function toValues(edition: Edition): DraftValues {
  const { title, column, department, body, source, theme, genre, keywords, summary, author } = edition
  return {
    ...{ title, column, department, body, source, theme, genre, keywords, summary, author },
    documentNumber: edition.documentNumber ?? '',
    madeOn: edition.madeOn ?? '',
    catalogueItem: edition.catalogueItem,
    articleClass: edition.articleClass || null,
    facts: edition.facts,
  }
}

/** What the form holds, as the server takes it. */
export function fromValues(values: DraftValues) {
  return { ...values, catalogueItem: values.catalogueItem ?? '', articleClass: values.articleClass ?? '' }
}

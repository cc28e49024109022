import type { Day, KnownLaw } from '#law/index.ts'
import type { CompiledLexicon } from './lexicon/compile-lexicon.ts'

/** One official as the organ publishes its leaders, in their order. */
export interface Official {
  name: string
  post: string
}

/** What a text is read against: the lexicon of the day, the organ's people, the laws. */
export interface Knowledge {
  day: Day
  lexicon: CompiledLexicon
  officials: readonly Official[]
  laws: readonly KnownLaw[]
}

import type { z } from 'zod'
import type { Day } from '#law/index.ts'
import type { LexiconEntrySchema } from '../contract.ts'

/** One entry of a lexicon, as the organ or the base list has it. */
export type LexiconEntry = z.output<typeof LexiconEntrySchema>

/** An entry of the base lexicon, valid from a day on. */
export type BaseEntry = LexiconEntry & { from: Day }

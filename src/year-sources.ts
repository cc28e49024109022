import type { YearFacts } from '#kernel/year-facts.ts'
import { applicationsOfYear } from '#modules/applications/index.ts'
import { articlesOfYear } from '#modules/articles/index.ts'
import { postersOfYear } from '#modules/boards/index.ts'
import { consultationsOfYear } from '#modules/consultation/index.ts'
import { gazettesOfYear } from '#modules/gazette/index.ts'
import { guidesOfYear } from '#modules/guides/index.ts'
import { messagesOfYear } from '#modules/messages/index.ts'
import { findingsOfYear } from '#modules/monitoring/index.ts'
import { callsOfYear } from '#modules/phone/index.ts'
import { sendingsOfYear } from '#modules/syndication/index.ts'
import { workOfYear } from '#modules/tasks/index.ts'
import { tradesOfYear } from '#modules/trading/index.ts'

/** What each module tells of an organ's year, in the order the yearly report speaks of it. */
export const YEAR_SOURCES: readonly YearFacts[] = [
  articlesOfYear,
  applicationsOfYear,
  messagesOfYear,
  callsOfYear,
  workOfYear,
  consultationsOfYear,
  guidesOfYear,
  gazettesOfYear,
  postersOfYear,
  sendingsOfYear,
  findingsOfYear,
  tradesOfYear,
]

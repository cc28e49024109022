import type { Check } from './check.ts'
import { contradictions, itemCounts } from './checks/contradictions.ts'
import { dateOrder, existingDates, untilWhen, weekdays } from './checks/dates.ts'
import { lawArticles, lawsInForce, lawTitles } from './checks/laws.ts'
import { bodyNames, ownNames, wordings, wrongWords } from './checks/lexicon-words.ts'
import { likelySlips } from './checks/likely-slips.ts'
import { moneyUnits } from './checks/money-units.ts'
import { NORM_CHECKS } from './checks/norms.ts'
import { officialNames, officialOrder, officialPosts } from './checks/officials.ts'
import { partyMeetings } from './checks/party-meetings.ts'
import { repeatedWords } from './checks/repeated-words.ts'
import { sumsInTable } from './checks/sums-in-table.ts'
import { sumsInText } from './checks/sums-in-text.ts'
import { traditionalCharacters } from './checks/traditional-characters.ts'

/** Every rule of proofreading. */
export const CHECKS: readonly Check[] = [
  wrongWords,
  wordings,
  bodyNames,
  ownNames,
  likelySlips,
  officialNames,
  officialPosts,
  officialOrder,
  partyMeetings,
  lawTitles,
  lawArticles,
  lawsInForce,
  ...NORM_CHECKS,
  existingDates,
  weekdays,
  dateOrder,
  untilWhen,
  sumsInText,
  sumsInTable,
  moneyUnits,
  contradictions,
  itemCounts,
  repeatedWords,
  traditionalCharacters,
]

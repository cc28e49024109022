import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import { matchesIn } from '../passage.ts'

const PLENARY = /(?<![第\d])([一二三四五六七八九十]{2,3})届([一二三四五六七八九十]{1,2})中全会/g
const CONGRESS = /党的([一二三四五六七八九十]{2,3})大(?![一二三四五六七八九届会])/g
const MIXED = /([一二三四五六七八九十]{2,3})大([一二三四五六七八九])中全会/g

// The program knows the meetings from here on.
const KNOWN_FROM = '十八届一中全会'
const ORDER = ['十八', '十九', '二十', '二十一', '二十二', '二十三']

const isKnownSpan = (congress: string) => ORDER.includes(congress)

/** Congresses and plenary sessions that have not been held, and the two mixed up in one name. */
export const partyMeetings: Check = {
  rule: 'party-meeting',
  name: '党的会议名称',
  severity: 'blocks',
  look({ text }, { lexicon }) {
    if (!lexicon.knowsMeeting(KNOWN_FROM)) return []
    const plenary = matchesIn(text, PLENARY).flatMap(
      ({ start, end, match: [whole, congress = ''] }): Mark[] =>
        !isKnownSpan(congress) || lexicon.knowsMeeting(whole)
          ? []
          : [{ start, end, suggestion: '', message: `词库里没有“${whole}”，请核对届次` }],
    )
    const congresses = matchesIn(text, CONGRESS).flatMap(
      ({ start, end, match: [whole, congress = ''] }): Mark[] =>
        !isKnownSpan(congress) || lexicon.knowsMeeting(whole)
          ? []
          : [{ start, end, suggestion: '', message: `词库里没有“${whole}”，请核对届次` }],
    )
    const mixed = matchesIn(text, MIXED).map(
      ({ start, end, match: [, congress, session] }): Mark => ({
        start,
        end,
        suggestion: `${congress}届${session}中全会`,
        message: '全会的届次写作“×届×中全会”',
      }),
    )
    return [...plenary, ...congresses, ...mixed]
  },
}

import type { Check } from '../check.ts'
import { SIMPLER } from '../lexicon/traditional.ts'
import { matchesIn } from '../passage.ts'

const RUN = new RegExp(`[${[...SIMPLER.keys()].join('')}]+`, 'g')
const HAN = /\p{Script=Han}/gu

// A text wholly in traditional characters is no mixture.
const MIXED_BELOW = 0.15
const FEW = 8

/** Traditional characters in a text that is written in simplified ones. */
export const traditionalCharacters: Check = {
  rule: 'traditional-character',
  name: '繁体字混用',
  severity: 'must-answer',
  look({ text }) {
    const runs = matchesIn(text, RUN)
    const traditional = runs.reduce((sum, run) => sum + run.end - run.start, 0)
    if (traditional > FEW && traditional > (text.match(HAN)?.length ?? 0) * MIXED_BELOW) return []
    return runs.map(({ start, end, match: [run] }) => ({
      start,
      end,
      suggestion: [...run].map((char) => SIMPLER.get(char) ?? char).join(''),
      message: '简体文稿中夹有繁体字',
    }))
  },
}

import type { Check } from '../check.ts'
import { matchesIn } from '../passage.ts'

const SINGLE = /([的了在是和与及均对将把被为以从向由于])\1(?!确)/g
const HAN = /^\p{Script=Han}+$/u
const LONGEST = 6

/** Two to six characters that stand twice in a row; the longest such run at a place, as few turns as there are. */
function twice(text: string): { start: number; end: number; word: string }[] {
  const found: { start: number; end: number; word: string }[] = []
  for (let at = 0; at < text.length; at++)
    for (let length = LONGEST; length > 1; length--) {
      if (text[at] !== text[at + length] || !text.startsWith(text.slice(at, at + length), at + length))
        continue
      const word = text.slice(at, at + length)
      if (!HAN.test(word)) continue
      found.push({ start: at, end: at + 2 * length, word })
      at += 2 * length - 1
      break
    }
  return found
}

// Words that are doubled on purpose, or whose ends and beginnings are alike.
const RIGHT =
  /^(?:一.|.*每.*|.一|中央|委员会|谢谢|常常|天天|人人|年年|研究|讨论|商量|学习|休息|委员|比比|层层|处处|村村|镇镇|县县|级级|步步|点点|户户|家家|事事|时时|代代|往往|仅仅|渐渐|慢慢|好好|多多|轮轮|批批|个个|件件|条条|项项)$/

/** Words written twice. */
export const repeatedWords: Check = {
  rule: 'repeated-word',
  name: '重复字词',
  severity: 'must-answer',
  look({ text }) {
    const single = matchesIn(text, SINGLE).map(({ start, end, match: [, char = ''] }) => ({
      start,
      end,
      suggestion: char,
      message: '疑似重复',
    }))
    const several = twice(text)
      .filter(({ word }) => !RIGHT.test(word) && new Set(word).size > 1)
      .map(({ start, end, word }) => ({ start, end, suggestion: word, message: '疑似重复' }))
    return [...single, ...several]
  },
}

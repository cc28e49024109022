import { KNOWN_LAWS } from '#law/index.ts'
import type { Check } from './check.ts'
import type { Knowledge } from './knowledge.ts'
import { BASE_ENTRIES } from './lexicon/base-lexicon.ts'
import { compileLexicon } from './lexicon/compile-lexicon.ts'
import { openPassage } from './passage.ts'

const NAMES = ['洋青镇', '榕坡村', '红土岭村']
const PEOPLE = ['黄启崧', '戚雅宁', '卓喆铭']

const BASE = compileLexicon({
  version: 'test',
  entries: BASE_ENTRIES,
  names: NAMES,
  people: PEOPLE,
  retired: new Set(),
})

/** A town's knowledge for tests; give what the test is about. */
export function aKnowledge(change: Partial<Knowledge> = {}): Knowledge {
  return {
    lexicon: BASE,
    day: '2026-03-02',
    laws: KNOWN_LAWS,
    officials: [
      { name: '黄启崧', post: '镇党委书记' },
      { name: '戚雅宁', post: '党委副书记、镇长' },
      { name: '卓喆铭', post: '党委委员、副镇长' },
    ],
    ...change,
  }
}

/** What one check marks in a text, as “written→suggested”. */
export function readWith(check: Check, text: string, knowledge: Knowledge = aKnowledge()): string[] {
  return check
    .look(openPassage(text), knowledge)
    .map((mark) => `${text.slice(mark.start, mark.end)}→${mark.suggestion}`)
}

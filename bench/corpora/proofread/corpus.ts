import { readFileSync } from 'node:fs'

/** One sentence of the corpus; `wrong` says where its labelled error stands, null in a clean one. */
export interface Sentence {
  text: string
  rule: string
  wrong: { start: number; end: number } | null
  /** Set apart: not looked at while the rules were being made. */
  heldOut: boolean
}

const FOLDER = 'bench/corpora/proofread'
const CLEAN_WANTED = 2000
const VARIANTS = 7

/** The same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Draw = (least: number, most: number) => number

const drawer =
  (random: () => number): Draw =>
  (least, most) =>
    least + Math.floor(random() * (most - least + 1))

const VILLAGES = ['榕坡村', '红土岭村', '大塘坎村', '新桥头村', '四联村', '文相村']
const AGENCIES = ['洋青府', '洋青府办', '遂府', '遂农通', '洋委发', '湛府办函']

function slotsOf(draw: Draw): Record<string, string> {
  const one = (list: readonly string[]) => list[draw(0, list.length - 1)] ?? ''
  const [a, b, c] = [draw(20, 180), draw(20, 180), draw(2, 9)]
  const text: Record<string, string> = {
    村: one(VILLAGES),
    代字: one(AGENCIES),
    季: one(['一', '二', '三', '四']),
    非一: one(['二', '三', '四', '五', '六', '日']),
  }
  const figures: Record<string, number> = {
    年: draw(2021, 2026),
    月: draw(1, 12),
    日: draw(1, 28),
    小月: draw(0, 1) === 0 ? 4 : 9,
    大日: draw(31, 39),
    上旬: draw(1, 9),
    下旬: draw(20, 29),
    序号: draw(1, 60),
    个位: draw(1, 9),
    个位0: draw(2, 9),
    甲: a,
    乙: b,
    丙: c,
    和三: a + b + c,
    和二: a + b,
    甲乙: a + b,
    乙丙: b + c,
    总错: a + b + c + draw(11, 19),
    百: draw(100, 480),
    百二: draw(500, 980),
    两位: draw(21, 99),
  }
  return {
    ...text,
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)])),
  }
}

function filled(pattern: string, draw: Draw): string {
  const slots = slotsOf(draw)
  return pattern
    .replace(/\{(\S+?)\}/g, (_, name: string) => slots[name] ?? '')
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
}

const linesOf = (file: string) =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

/** Every other pattern is held out, so that no pattern stands on both sides. */
const isHeldOut = (at: number) => at % 2 === 1

function withError(rule: string, marked: string, heldOut: boolean): Sentence {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return { text: marked.replace(/[⟦⟧]/g, ''), rule, wrong: { start, end }, heldOut }
}

/** The sentences with one labelled error each. */
export function wrongSentences(): Sentence[] {
  const draw = drawer(seeded(20_261_125))
  return linesOf('errors.txt').flatMap((line, at) => {
    const [rule = '', pattern = ''] = line.split(/\t(.*)/s)
    const variants = pattern.includes('{') ? VARIANTS : 1
    const made = Array.from({ length: variants }, () => filled(pattern, draw))
    return [...new Set(made)].map((text) => withError(rule, text, isHeldOut(at)))
  })
}

const oneErrorEach = (file: string): Sentence[] =>
  linesOf(file).map((line) => {
    const [rule = '', marked = ''] = line.split('\t')
    return withError(rule, marked, true)
  })

/** Sentences with one wrong word each that were written later and first measured unseen; the lexicon has been widened by what was missed in them. */
export const laterSentences = (): Sentence[] => oneErrorEach('later.txt')

/** Sentences on other matters, written and measured before the lexicon was widened: some with an error, more without. */
export const freshSentences = (): Sentence[] => [
  ...oneErrorEach('fresh.txt'),
  ...linesOf('fresh-clean.txt').map((text) => ({ text, rule: '', wrong: null, heldOut: true })),
]

/** Two thousand sentences of government prose in which nothing is wrong. */
export function cleanSentences(): Sentence[] {
  const draw = drawer(seeded(97_524_394))
  const patterns = linesOf('clean.txt')
  const seen = new Set<string>()
  const sentences: Sentence[] = []
  for (let round = 0; sentences.length < CLEAN_WANTED && round < 200; round++)
    for (const [at, pattern] of patterns.entries()) {
      const text = filled(pattern, draw)
      if (seen.has(text) || sentences.length >= CLEAN_WANTED) continue
      seen.add(text)
      sentences.push({ text, rule: '', wrong: null, heldOut: isHeldOut(at) })
    }
  return sentences
}

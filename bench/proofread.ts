import AhoCorasick from 'ahocorasick'
import {
  baseKnowledge,
  type Finding,
  type Knowledge,
  proofread,
  wordMatcher,
} from '#modules/proofreading/index.ts'
import {
  cleanSentences,
  freshSentences,
  laterSentences,
  type Sentence,
  wrongSentences,
} from './corpora/proofread/corpus.ts'
import { flag, median, report } from './table.ts'

const LEXICON = 20_000
const megabytes = flag('mb', 24)
const rounds = flag('rounds', 5)
const details = flag('details', 0) !== 0

interface Score {
  errors: number
  clean: number
  found: number
  right: number
  wrong: number
}

const NOTHING: Score = { errors: 0, clean: 0, found: 0, right: 0, wrong: 0 }

/** The place of a finding in its sentence. */
function spanOf(text: string, { line, column, text: marked }: Finding) {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0)
  return { start: before + column - 1, end: before + column - 1 + marked.length }
}

function judge(sentence: Sentence, knowledge: Knowledge, score: Score): void {
  const { text, wrong, rule } = sentence
  const spans = proofread(text, knowledge).map((finding) => ({ finding, ...spanOf(text, finding) }))
  const hits = spans.filter((span) => wrong !== null && span.start < wrong.end && wrong.start < span.end)
  score[wrong === null ? 'clean' : 'errors'] += 1
  score.right += hits.length
  score.wrong += spans.length - hits.length
  if (hits.length > 0) score.found += 1
  if (!details || sentence.heldOut) return
  if (wrong !== null && hits.length === 0) console.log(`missed ${rule}: ${text}`)
  for (const { finding } of spans.filter((span) => !hits.includes(span)))
    console.log(`false ${finding.rule} “${finding.text}”: ${text}`)
}

function scoreOf(sentences: readonly Sentence[], knowledge: Knowledge): Score {
  const score = { ...NOTHING }
  for (const sentence of sentences) judge(sentence, knowledge, score)
  return score
}

const precisionOf = ({ right, wrong }: Score) => right / (right + wrong)
const recallOf = ({ found, errors }: Score) => found / errors
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** The engine's own wrong words, and as many like them with their first or last character turned as are wanted. */
function lexiconOf(own: readonly string[]): string[] {
  const words = new Set(own.slice(0, LEXICON))
  for (let at = 0; words.size < LEXICON; at++) {
    const word = own[(at * 7919) % own.length] ?? ''
    const turned = String.fromCharCode(0x4e00 + ((at * 2654435761) % 12000))
    words.add(at % 2 === 0 ? `${turned}${word.slice(1)}` : `${word.slice(0, -1)}${turned}`)
  }
  return [...words]
}

/** Seconds of processor time, so that a busy machine measures the same. */
const secondsOf = (work: () => void) => {
  const began = process.cpuUsage()
  work()
  return process.cpuUsage(began).user / 1e6
}

function speeds(text: string, knowledge: Knowledge) {
  const words = lexiconOf(knowledge.lexicon.words)
  const bytes = new TextEncoder().encode(text).length
  const body = text.repeat(Math.max(1, Math.round((megabytes * 1e6) / bytes)))
  const share = body.slice(0, Math.round(body.length / 12))
  const inMegabytes = (piece: string) => new TextEncoder().encode(piece).length / 1e6
  const ours = wordMatcher(words)
  const theirs = new AhoCorasick(words)
  const measured = Array.from({ length: rounds }, () => {
    const own = inMegabytes(body) / secondsOf(() => ours.find(body))
    const peer = inMegabytes(share) / secondsOf(() => theirs.search(share))
    return { own, peer, ratio: own / peer }
  })
  const papers = cleanSentences().map((one) => one.text)
  const letters = Array.from({ length: 40 }, (_, at) => papers.slice(at * 50, at * 50 + 50).join('\n'))
  const inAll = inMegabytes(letters.join(''))
  const read = () => {
    for (const letter of letters) proofread(letter, knowledge)
  }
  const engine = median(Array.from({ length: rounds * 2 }, () => inAll / secondsOf(read)))
  const middle = (key: 'own' | 'peer' | 'ratio') => median(measured.map((one) => one[key]))
  return { words: words.length, own: middle('own'), peer: middle('peer'), ratio: middle('ratio'), engine }
}

const knowledge = baseKnowledge('2026-11-25', {
  names: ['洋青镇', '洋青镇人民政府', '榕坡村', '红土岭村', '大塘坎村', '新桥头村'],
  officials: [
    { name: '黄启崧', post: '镇党委书记' },
    { name: '戚雅宁', post: '党委副书记、镇长' },
    { name: '卓喆铭', post: '党委委员、副镇长' },
  ],
})
const sentences = [...wrongSentences(), ...cleanSentences()]
const tuned = scoreOf(
  sentences.filter((one) => !one.heldOut),
  knowledge,
)
const held = scoreOf(
  sentences.filter((one) => one.heldOut),
  knowledge,
)
const all = scoreOf(sentences, knowledge)
const later = scoreOf(laterSentences(), knowledge)
const fresh = scoreOf(freshSentences(), knowledge)
const prose = cleanSentences()
  .map((one) => one.text)
  .join('\n')
const { words, own, peer, ratio, engine } = speeds(prose, knowledge)

report(
  'proofread',
  [
    ['sentences with a labelled error / clean sentences', `${all.errors} / ${all.clean}`],
    [
      'precision, recall: patterns the rules were tuned on',
      `${percent(precisionOf(tuned))}, ${percent(recallOf(tuned))}`,
    ],
    [
      `precision, recall: held out (${held.errors} errors, ${held.clean} clean)`,
      `${percent(precisionOf(held))}, ${percent(recallOf(held))}`,
    ],
    [
      `precision, recall: ${later.errors} wrong words written later, and looked at since`,
      `${percent(precisionOf(later))}, ${percent(recallOf(later))}`,
    ],
    [
      `precision, recall: ${fresh.errors} errors and ${fresh.clean} clean sentences on other matters, not looked at`,
      `${percent(precisionOf(fresh))}, ${percent(recallOf(fresh))}`,
    ],
    [
      'precision, recall: all (aim >= 95 %, >= 85 %)',
      `${percent(precisionOf(all))}, ${percent(recallOf(all))}`,
    ],
    ['wrong words the engine looks for', String(knowledge.lexicon.words.length)],
    [`our matcher, ${words} words, median of ${rounds} (aim >= 20 MB/s)`, `${own.toFixed(0)} MB/s`],
    ['ahocorasick, the same words', `${peer.toFixed(1)} MB/s`],
    ['ratio (aim >= 10)', ratio.toFixed(1)],
    [
      `the whole engine, every rule, letters of fifty sentences, median of ${rounds * 2}`,
      `${engine.toFixed(1)} MB/s`,
    ],
  ],
  {
    errors: all.errors,
    clean: all.clean,
    precision: precisionOf(all),
    recall: recallOf(all),
    heldOutPrecision: precisionOf(held),
    heldOutRecall: recallOf(held),
    laterPrecision: precisionOf(later),
    laterRecall: recallOf(later),
    freshPrecision: precisionOf(fresh),
    freshRecall: recallOf(fresh),
    mbPerSecond: own,
    peerMbPerSecond: peer,
    ratio,
    engineMbPerSecond: engine,
  },
)

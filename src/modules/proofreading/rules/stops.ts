import { NUMERALS, PUNCTUATION } from '#law/index.ts'

const HAN = '[\\p{Script=Han}”’）》〕]'
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }

// A stop in half width after a Han character; between figures and in addresses it belongs there.
const HALF = new RegExp(
  `(?<=${HAN})([,;:?!])(?![/\\d\\\\])|(?<=${HAN})([,;?!])(?=\\d)|(?<=${HAN}{2})(\\.)(?=$|\\s*$|${HAN})`,
  'myu',
)
const HALF_MARK = /[,;:?!.]/g
const HALF_BRACKETS = /\(([^()（）\n]*\p{Script=Han}[^()（）\n]*)\)/gu
const STRAIGHT = /"([^"\n]*\p{Script=Han}[^"\n]*)"/gu
const WIDE_FIGURES = /[０-９Ａ-Ｚａ-ｚ．]+/g
const DOUBLED = /([，。；：、])(?:\s*\1)+|[，、；：][。，；：、]|。[，、；：]|[？！]{3,}|？。|！。|。[？！]/g
const APPROXIMATE =
  /(?<![第十百千、\d])([一二三四五六七八])、([二三四五六七八九])(?=(?:十|百|千|万|个月|天|名|位|户|人|里|米|亩|次|趟|百))/g

const marked = (match: RegExpMatchArray, suggestion: string, message: string) => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
  suggestion,
  message,
})

const stops = PUNCTUATION.cite('点号')

function isHalfWidth({ index, input = '' }: RegExpMatchArray): boolean {
  HALF.lastIndex = index ?? 0
  return HALF.test(input)
}

function widthMarks(text: string) {
  return [
    ...[...text.matchAll(HALF_MARK)].filter(isHalfWidth).map((match) => ({
      ...marked(match, FULL[match[0]] ?? '', '中文里用全角标点'),
      basis: stops,
    })),
    ...[...text.matchAll(HALF_BRACKETS)].map((match) => ({
      ...marked(match, `（${match[1]}）`, '中文里用全角括号'),
      basis: PUNCTUATION.cite('括号'),
    })),
    ...[...text.matchAll(STRAIGHT)].map((match) => ({
      ...marked(match, `“${match[1]}”`, '中文里用弯引号'),
      basis: PUNCTUATION.cite('引号'),
    })),
  ]
}

const narrow = (text: string) => text.normalize('NFKC')

const follows = (first: string, second: string) =>
  '一二三四五六七八九'.indexOf(second) === '一二三四五六七八九'.indexOf(first) + 1

/** Stops of the wrong width or set twice, figures in full width, estimates divided by a mark. */
export function stopMarks(text: string) {
  const wide = [...text.matchAll(WIDE_FIGURES)].map((match) => ({
    ...marked(match, narrow(match[0]), '数字、字母用半角'),
    basis: NUMERALS.cite('阿拉伯数字'),
  }))
  const doubled = [...text.matchAll(DOUBLED)].map((match) => ({
    ...marked(match, match[0].includes('。') ? '。' : (match[0][0] ?? ''), '一处停顿只用一个标点'),
    basis: stops,
    severity: 'must-answer' as const,
  }))
  const approximate = [...text.matchAll(APPROXIMATE)]
    .filter(([, first = '', second = '']) => follows(first, second))
    .map((match) => ({
      ...marked(match, `${match[1]}${match[2]}`, '相邻两个数字表示约数，中间不用顿号'),
      basis: NUMERALS.cite('概数'),
    }))
  return [...widthMarks(text), ...wide, ...doubled, ...approximate]
}

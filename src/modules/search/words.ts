import type { Jieba } from '@node-rs/jieba'
import { folded, isHan, runsOf } from './terms.ts'

let cutter: Promise<Jieba> | undefined

/** The dictionary is loaded when the first words are to be told apart. */
function openCutter(): Promise<Jieba> {
  cutter ??= Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]).then(
    ([{ Jieba: Opened }, { dict }]) => Opened.withDict(dict),
  )
  return cutter
}

/** Words that say nothing about what is looked for. */
const IDLE = new Set(
  '的 了 和 与 及 或 在 是 我 要 想 请 请问 怎么 怎样 如何 什么 哪里 哪些 多少 有 没有 吗 呢 关于 办理 一下 可以 能 能否 是否 为什么'.split(
    ' ',
  ),
)

const alone = (word: string) => [...word].length === 1 && isHan(word)

/** A lone character belongs to what stands beside it: 建+新村 is 建新村, 邓+文澜 is 邓文澜. */
function joined(words: string[]): string[] {
  const groups: string[] = ['']
  for (const word of words) {
    const open = groups.at(-1) ?? ''
    if (IDLE.has(word)) groups.push('')
    else if (open === '' || alone(word) || alone(open)) groups[groups.length - 1] = open + word
    else groups.push(word)
  }
  return groups.filter((group) => group !== '')
}

/** What somebody looks for: words that must all be there, and phrases that must stand as they are. */
export interface Wanted {
  words: string[]
  phrases: string[]
}

const LONGEST_SPAN = 5

/** Neighbouring words that together are one that is known stand as one: 种地+补贴 is 种地补贴 where people say so. */
function merged(words: readonly string[], known: ReadonlySet<string>): string[] {
  const whole: string[] = []
  for (let at = 0; at < words.length; ) {
    let span = Math.min(LONGEST_SPAN, words.length - at)
    while (span > 1 && !known.has(words.slice(at, at + span).join(''))) span -= 1
    whole.push(words.slice(at, at + span).join(''))
    at += span
  }
  return whole
}

const NOTHING_KNOWN: ReadonlySet<string> = new Set()
const PHRASE = /["“「『]([^"”」』]+)["”」』]/gu
const MOST_WORDS = 12

const unique = (words: string[]) => [...new Set(words)].slice(0, MOST_WORDS)

/**
 * Tells what is typed into words. Strictly, lone characters join their neighbours; `loosely`, they are left out.
 */
export async function wantedIn(
  typed: string,
  { loosely = false, known = NOTHING_KNOWN }: { loosely?: boolean; known?: ReadonlySet<string> } = {},
): Promise<Wanted> {
  const phrases = [...typed.matchAll(PHRASE)].map((match) => folded(match[1] ?? '').trim())
  const cutting = await openCutter()
  const words = runsOf(typed.replace(PHRASE, ' ')).flatMap((run) => {
    if (!isHan(run)) return [run]
    const cut = merged(cutting.cut(run, false), known)
    if (loosely) return cut.filter((word) => !IDLE.has(word) && !alone(word))
    const kept = joined(cut)
    return kept.length > 0 ? kept : [run]
  })
  return { words: unique(words), phrases: unique(phrases.filter((phrase) => runsOf(phrase).length > 0)) }
}

const LONGEST = 8

/** The words of a title, and every two that stand together, for what somebody may have meant. */
export async function titleWords(title: string): Promise<string[]> {
  const cutting = await openCutter()
  const words = runsOf(title).flatMap((run) => {
    const cut = isHan(run) ? joined(cutting.cut(run, false)) : []
    return [...cut, ...cut.slice(1).map((word, at) => `${cut[at]}${word}`)]
  })
  return [...new Set(words.filter((word) => [...word].length >= 2 && [...word].length <= LONGEST))]
}

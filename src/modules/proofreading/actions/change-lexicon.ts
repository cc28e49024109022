import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import type { NewEntry } from '../contract.ts'
import { BASE_ENTRIES } from '../lexicon/base-lexicon.ts'
import { LEXICON_ID, lexiconProcedure, type OwnLexicon } from '../own-lexicon.ts'

interface Change {
  organ: string
  key: string
}

const BASE_WORDS: ReadonlyMap<string, string> = new Map(
  BASE_ENTRIES.map((entry) => [entry.word, entry.right]),
)

/** What stands against an entry: it recommends nothing, or itself, or a wrong word of the lexicon. */
export function entryProblem({
  kind,
  word,
  right,
  except,
}: NewEntry): { field: string; message: string } | null {
  const corrects = kind === 'wrong' || kind === 'wording' || kind === 'body' || kind === 'name'
  if (corrects && right === '') return { field: 'right', message: '请填写应写成什么。' }
  if (word === right) return { field: 'right', message: '建议不能和词语一样。' }
  const beside = except.find((phrase) => !phrase.includes(word))
  if (beside) return { field: 'except', message: `例外语境“${beside}”里没有“${word}”。` }
  return null
}

/** Adds words to an organ's lexicon, each from its day on; one that is there already is replaced. */
export async function addWords(
  ctx: Context,
  input: Change & { entries: readonly NewEntry[] },
): Promise<void> {
  const problems = input.entries.flatMap((entry) => entryProblem(entry) ?? [])
  const [first] = problems
  if (first) throw new Refusal(first.message, 'invalid', problems)
  await act(
    ctx,
    lexiconProcedure,
  )({
    organ: input.organ,
    id: LEXICON_ID,
    key: input.key,
    decide(_, inside) {
      const entries = input.entries.map((entry) => ({ ...entry, id: inside.newId() }))
      return entries.length === 0 ? [] : [{ kind: 'words-added', payload: { entries } }]
    },
  })
}

const knows = (state: OwnLexicon, word: string) =>
  BASE_WORDS.has(word) || state.entries.some((entry) => entry.word === word)

/** Takes a word out from a day on, of the organ's own or of the base lexicon, with the reason. */
export async function retireWord(
  ctx: Context,
  input: Change & { word: string; from?: Day | undefined; reason: string; derived?: boolean },
): Promise<void> {
  const { organ, key, word, reason } = input
  await act(
    ctx,
    lexiconProcedure,
  )({
    organ,
    id: LEXICON_ID,
    key,
    decide({ state }, inside) {
      // Slips of terms are derived and stand in no list: those are taken out as they were found.
      if (!input.derived && !knows(state, word))
        throw new Refusal(`词库里没有“${word}”。`, 'invalid', [
          { field: 'word', message: `词库里没有“${word}”。` },
        ])
      if (state.retired[word]) throw new Refusal(`“${word}”已经停用。`, 'conflict')
      return [{ kind: 'word-retired', payload: { word, from: input.from ?? today(inside), reason } }]
    },
  })
}

/** Puts a word that was taken out back. */
export async function restoreWord(ctx: Context, input: Change & { word: string }): Promise<void> {
  const { organ, key, word } = input
  await act(
    ctx,
    lexiconProcedure,
  )({
    organ,
    id: LEXICON_ID,
    key,
    decide({ state }) {
      if (!state.retired[word]) throw new Refusal(`“${word}”没有停用。`, 'conflict')
      return [{ kind: 'word-restored', payload: { word } }]
    },
  })
}

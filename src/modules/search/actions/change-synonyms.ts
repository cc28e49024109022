import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { SYNONYMS_ID, synonymProcedure } from '../synonym-procedure.ts'
import { folded, runsOf } from '../terms.ts'

const MOST_GROUPS = 300

interface Change {
  organ: string
  key: string
}

const wrong = (message: string) => new Refusal(message, 'invalid', [{ field: 'words', message }])

/** The words as they are compared: each once, and each something one can look for. */
function plainWords(words: readonly string[]): string[] {
  const plain = [...new Set(words.map((word) => folded(word).trim()))]
  const empty = plain.find((word) => runsOf(word).length === 0)
  if (empty !== undefined) throw wrong(`“${empty}”里没有可以搜索的字。`)
  if (plain.length < 2) throw wrong('请至少写两个不同的说法。')
  return plain
}

/** Has an organ's searches take some words for the same from now on. */
export async function addSynonyms(ctx: Context, input: Change & { words: readonly string[] }): Promise<void> {
  const words = plainWords(input.words)
  await act(
    ctx,
    synonymProcedure,
  )({
    organ: input.organ,
    id: SYNONYMS_ID,
    key: input.key,
    decide({ state }, inside) {
      if (state.groups.length >= MOST_GROUPS) throw wrong(`最多 ${MOST_GROUPS} 组，请先去掉不用的。`)
      const known = state.groups.find((group) => words.every((word) => group.words.includes(word)))
      if (known) throw wrong(`已经有一组：${known.words.join('、')}。`)
      return [{ kind: 'synonyms-added', payload: { group: inside.newId(), words } }]
    },
  })
}

/** Takes a group out again, with the reason. */
export async function removeSynonyms(
  ctx: Context,
  input: Change & { id: string; reason: string },
): Promise<void> {
  const { organ, key, id: group, reason } = input
  await act(
    ctx,
    synonymProcedure,
  )({
    organ,
    id: SYNONYMS_ID,
    key,
    decide({ state }) {
      const found = state.groups.find(({ id }) => id === group)
      if (!found) throw new NotFound('这一组说法')
      return [{ kind: 'synonyms-removed', payload: { group, words: found.words, reason } }]
    },
  })
}

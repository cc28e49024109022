import type { BaseEntry } from './entry.ts'
import { MORE_WRONG_WORDS } from './more-wrong-words.ts'
import { WORDINGS } from './wording.ts'
import { WRONG_WORDS } from './wrong-words.ts'

const FROM = '2020-01-01'

/** The version of the base lexicon; a change of its data changes it. */
export const BASE_VERSION = '2026.11'

function wrongWord(row: string): BaseEntry {
  const [pair = '', except = ''] = row.split('|')
  const [word = '', right = ''] = pair.split('=')
  return {
    kind: 'wrong',
    word,
    right,
    except: except === '' ? [] : except.split(','),
    severity: 'must-answer',
    note: '',
    source: '基本词库',
    from: FROM,
  }
}

const rowsOf = (text: string) => text.split(/\s+/).filter((row) => row.includes('='))

/** The lexicon every organ begins with. */
export const BASE_ENTRIES: readonly BaseEntry[] = [
  ...[...rowsOf(WRONG_WORDS), ...rowsOf(MORE_WRONG_WORDS)].map(wrongWord),
  ...WORDINGS,
]

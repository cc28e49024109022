import type { Check } from '../check.ts'
import type { LexiconEntry } from '../lexicon/entry.ts'

const TOLD: Record<LexiconEntry['kind'], string> = {
  wrong: '疑似错字',
  wording: '用语不规范',
  body: '机构名称不规范',
  name: '疑似名称写错',
  meeting: '',
  protected: '',
  allowed: '',
}

function messageOf({ kind, right, note }: LexiconEntry): string {
  const told = `${TOLD[kind]}${right === '' ? '' : `，应为“${right}”`}`
  return note === '' ? told : `${told}（${note}）`
}

/** One check over the lexicon for each kind of entry that is told. */
function lexiconCheck(rule: string, name: string, kind: LexiconEntry['kind']): Check {
  return {
    rule,
    name,
    severity: 'must-answer',
    look: ({ text }, { lexicon }) =>
      lexicon
        .hitsIn(text)
        .filter(({ entry }) => entry.kind === kind)
        .map(({ start, end, entry }) => ({
          start,
          end,
          suggestion: entry.right,
          message: messageOf(entry),
          severity: entry.severity,
        })),
  }
}

/** Words the lexicon has as wrong. */
export const wrongWords = lexiconCheck('wrong-word', '错词', 'wrong')

/** Wordings that official texts put another way. */
export const wordings = lexiconCheck('wording', '规范用语', 'wording')

/** Names of bodies that are not written so. */
export const bodyNames = lexiconCheck('body-name', '机构名称', 'body')

/** Names of the organ, its departments and places with one character confused. */
export const ownNames = lexiconCheck('own-name', '本单位名称', 'name')

import { addWords, retireWord } from '#modules/proofreading/index.ts'
import { addSynonyms } from '#modules/search/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import words from './yangqing/lexicon.json' with { type: 'json' }

const ORGAN = 'yangqing'
const ADDED_ON = '2025-03-10'
const RETIRED_ON = '2025-09-02'

/** How people of the town say what papers write otherwise. */
const SAYINGS = [
  ['老人卡', '高龄津贴'],
  ['甘蔗补贴', '糖蔗良种补贴'],
]

/** The town's own words: added by its proofreader, one of the base lexicon taken out half a year later. */
export function lexiconHappenings(cast: Cast): Happens[] {
  const added = instant(ADDED_ON, '09:30')
  const retired = instant(RETIRED_ON, '10:00')
  const entries = words.map(({ kind, except = [], ...word }) => ({
    ...word,
    kind: kind as 'wrong' | 'wording' | 'protected' | 'allowed',
    except,
    severity: 'must-answer' as const,
    from: ADDED_ON,
  }))
  return [
    ...SAYINGS.map((words, nth) => ({
      at: added,
      what: '搜索说法 新增',
      run: () =>
        addSynonyms(cast.as('disclosure-officer', ORGAN, added), {
          organ: ORGAN,
          key: `seed-synonyms-${nth}`,
          words,
        }),
    })),
    {
      at: added,
      what: '词库 新增',
      run: () =>
        addWords(cast.as('proofreader', ORGAN, added), { organ: ORGAN, key: 'seed-lexicon-add', entries }),
    },
    {
      at: retired,
      what: '词库 停用',
      run: () =>
        retireWord(cast.as('proofreader', ORGAN, retired), {
          organ: ORGAN,
          key: 'seed-lexicon-retire',
          word: '民政所',
          from: RETIRED_ON,
          reason: '镇史稿件引用旧机构名称',
        }),
    },
  ]
}

import { askLook, carryOnLooks } from '#modules/articles/index.ts'
import { addWords } from '#modules/proofreading/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'yangqing'
const WORD = {
  kind: 'wording',
  word: '特困供养人员',
  right: '特困人员',
  note: '社会救助的规范称谓',
  source: '县民政局通知',
  severity: 'must-answer',
} as const

/** A wording changes, and what the town published before is looked through again for it. */
export function lookBackHappenings(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const from = workdaysAgo(6)
  const added = instant(from, '10:10')
  const looked = instant(workdaysAgo(2), '09:05')
  return [
    {
      at: added,
      what: '词库 新增规范用语',
      run: () =>
        addWords(cast.as('proofreader', ORGAN, added), {
          organ: ORGAN,
          key: 'seed-lexicon-wording',
          entries: [{ ...WORD, except: [], from }],
        }),
    },
    {
      at: looked,
      what: '回头查',
      async run() {
        const proofreader = cast.as('proofreader', ORGAN, looked)
        await askLook(proofreader, { organ: ORGAN, key: 'seed-look-back', kind: 'proof' })
        await carryOnLooks(proofreader)
      },
    },
  ]
}

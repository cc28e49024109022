import { type Basis, type Day, WEBSITE_GUIDE } from '#law/index.ts'

/** Whether a document still holds, as people say it. */
export const VALIDITIES = {
  'in-force': '有效',
  amended: '被修改',
  repealed: '废止',
  lapsed: '失效',
} as const

/** One of the four. */
export type Validity = keyof typeof VALIDITIES

/** What is said of a document: whether it holds, since when, and by which other document it was changed. */
export interface ValidityNote {
  validity: Validity
  since: Day
  /** The document of the same organ that changed or repealed it; null when it is not on the site. */
  by: string | null
  note: string
}

/** The document spoken of. */
interface Subject {
  id: string
  documentNumber: string | null
  madeOn: Day | null
}

type Rule = (said: ValidityNote, subject: Subject, today: Day) => { field: string; message: string } | false

const byOther = ({ validity }: ValidityNote) => validity === 'amended' || validity === 'repealed'
const silent = ({ note }: ValidityNote) => note.trim() === ''

// What must hold, in this order; the first that does not is told.
const RULES: readonly Rule[] = [
  (_, { documentNumber }) =>
    documentNumber === null && { field: 'validity', message: '没有文号的稿件不标有效性。' },
  ({ since }, { madeOn }) =>
    madeOn !== null && since < madeOn && { field: 'since', message: '起算日期不能早于成文日期。' },
  ({ since }, _, today) => since > today && { field: 'since', message: '还没有到的日期不能标，到那天再标。' },
  ({ by }, { id }) => by === id && { field: 'by', message: '文件不能修改、废止它自己。' },
  (said) =>
    !byOther(said) && said.by !== null && { field: 'by', message: '只有被修改、废止的才填依据的文件。' },
  (said) =>
    byOther(said) &&
    said.by === null &&
    silent(said) && {
      field: 'note',
      message: '请选定修改、废止它的文件；不在本网站上的，写明文件名称和文号。',
    },
  (said) =>
    said.validity === 'lapsed' &&
    silent(said) && { field: 'note', message: '请写明失效的原因，例如有效期届满。' },
]

/** What is wrong with a note on a document's validity; none when it stands. */
export function validityProblems(
  said: ValidityNote,
  subject: Subject,
  today: Day,
): { field: string; message: string; basis: Basis }[] {
  for (const rule of RULES) {
    const problem = rule(said, subject, today)
    if (problem !== false) return [{ ...problem, basis: WEBSITE_GUIDE.cite('来源') }]
  }
  return []
}

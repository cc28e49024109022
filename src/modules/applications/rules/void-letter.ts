import { type Basis, type Day, OGI } from '#law/index.ts'

/** What is asked before a number is made void. */
interface Voiding {
  /** Whether it is the reply itself. */
  readonly reply: boolean
  readonly voided: boolean
  readonly sent: Day
  readonly day: Day
}

/** Why it cannot be made void. */
interface VoidProblem {
  readonly message: string
  readonly field?: 'day'
}

/** A reply has been given; it is changed by another decision only, never by taking its number away. */
export const REPLY_STANDS: Basis = OGI.cite('36')

/** Whether a letter's number can be made void at all. */
export function mayVoid({ reply, voided }: Pick<Voiding, 'reply' | 'voided'>): boolean {
  return !reply && !voided
}

/** Why a letter's number cannot be made void on that day; null when it can. */
export function voidProblem({ reply, voided, sent, day }: Voiding): VoidProblem | null {
  if (reply) return { message: '答复书已经作出，文号不能作废；确需改变的，依法另行作出决定。' }
  if (voided) return { message: '这个文号已经作废。' }
  return day < sent ? { message: '作废的日期不能早于文书的日期。', field: 'day' } : null
}

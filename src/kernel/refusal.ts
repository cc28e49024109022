/** One thing wrong with one field, said to the person who filled it in. */
export interface FieldProblem {
  field: string
  message: string
}

/** Why a request was refused: decides the HTTP status and nothing else. */
export type RefusalKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unauthenticated'

/** A precondition that does not hold. The message is Chinese and says what to do. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly problems: FieldProblem[]
  constructor(message: string, kind: RefusalKind = 'invalid', problems: FieldProblem[] = []) {
    super(message)
    this.name = new.target.name
    this.kind = kind
    this.problems = problems
  }
}

/** The thing asked for is not there, or not for this person to know of. */
export class NotFound extends Refusal {
  constructor(what: string) {
    super(`没有找到${what}，请核对后重试。`, 'not-found')
  }
}

import { type Basis, PIPL } from '#law/index.ts'
import { MESSAGE_KINDS, type MessageKind } from './message-kinds.ts'

/** Why no more is asked of a writer than the answer needs. */
export const FORM_BASIS: Basis = PIPL.cite('34')

/** The parts of a message that depend on each other, as text. */
export interface FormFacts {
  kind: MessageKind
  name: string
  phone: string
  email: string
  pageUrl: string
}

interface Gap {
  field: keyof FormFacts
  message: string
}

type Check = (facts: FormFacts) => Gap | false

const CHECKS: readonly Check[] = [
  ({ kind, name }) =>
    MESSAGE_KINDS[kind].signed && name === '' && { field: 'name', message: '请填写姓名，办理时要与您核对。' },
  ({ kind, phone }) =>
    MESSAGE_KINDS[kind].signed &&
    phone === '' && { field: 'phone', message: '请填写联系电话，办理时要与您核对。' },
  ({ kind, pageUrl }) =>
    kind === 'site-error' &&
    pageUrl === '' && { field: 'pageUrl', message: '请填写有错的页面的网址或者标题。' },
]

/** What is still missing in a message; empty when it may go out. */
export function formGaps(facts: FormFacts): Gap[] {
  return CHECKS.map((check) => check(facts)).filter((gap) => gap !== false)
}

import type { ReactNode } from 'react'
import { textOf } from './text-of.ts'
import { Trap, trapped } from './trap.tsx'

const KEY = /^[0-9a-f-]{36}$/

/** The key a form was shown with, if it still has one. */
export function formKeyIn(body: unknown): string | undefined {
  const key = textOf(body, 'key')
  return KEY.test(key) ? key : undefined
}

/** Why a posted form is not believed; undefined when it may be read. */
export function guardProblem(body: unknown): string | undefined {
  if (trapped(body)) return '有一栏应当留空却填了内容，请重新打开页面填写。'
  if (!formKeyIn(body)) return '页面已过期，请检查内容后重新提交。'
  return undefined
}

/** What every form carries unseen: its own key, so that sent twice it counts once, and the trap for machines. */
export function FormGuard({ formKey }: { formKey: string }): ReactNode {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <Trap />
    </>
  )
}

import type { ReactNode } from 'react'
import { textOf } from './text-of.ts'

const TRAP_FIELD = 'website'

/** A field no person sees and only machines fill in. */
export function Trap(): ReactNode {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={TRAP_FIELD}>此栏请不要填写</label>
      <input id={TRAP_FIELD} name={TRAP_FIELD} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}

/** Whether a posted form filled the field no person sees. */
export function trapped(body: unknown): boolean {
  return textOf(body, TRAP_FIELD) !== ''
}

import type { KeyboardEvent } from 'react'
import { type FormTable, stepFrom } from './form-order.ts'

interface Props {
  place: string
  value: number
  title: string
  table: FormTable
  /** Whether it was copied since the page was opened. */
  done: boolean
  copy: () => void
}

/** A figure that is copied when it is pressed; the arrow keys lead to the figures beside it. */
export function CopyCell({ place, value, title, table, done, copy }: Props) {
  const walk = (event: KeyboardEvent) => {
    const to = stepFrom(table, place, event.key)
    if (to === place) return
    event.preventDefault()
    document.getElementById(idOf(to))?.focus()
  }
  return (
    <button
      id={idOf(place)}
      type="button"
      className={done ? 'copy-cell copy-done' : 'copy-cell'}
      aria-label={`${title}：${value}，复制${done ? '（已复制）' : ''}`}
      onClick={copy}
      onKeyDown={walk}
    >
      {value}
    </button>
  )
}

const idOf = (place: string) => `copy-${place}`

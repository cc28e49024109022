import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { readKey } from './key-chord.ts'
import { roomsOf } from './navigation.tsx'
import { useOrgan } from './use-organ.ts'

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]'

const hasModifier = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey

const isTyping = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest(TYPING) !== null

/** Hears the keys pressed outside of fields. */
function useKeys(hear: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!isTyping(event) && !hasModifier(event)) hear(event)
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  })
}

/** The keyboard's short ways: `g` and a letter goes somewhere, `/` searches, `?` lists them. */
export function Shortcuts({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const { organ, allows, to } = useOrgan()
  const navigate = useNavigate()
  const [pressed] = useState({ gAt: 0 })
  const places = roomsOf(organ.kind, allows)
  const go = (key: string) => {
    const place = places.find((one) => one.key === key)
    if (place) void navigate(to(place.page))
  }
  useKeys((event) => {
    const meaning = readKey(event.key, pressed.gAt, Date.now())
    pressed.gAt = meaning === 'wait' ? Date.now() : 0
    if (typeof meaning === 'object') go(meaning.go)
    if (meaning === 'help') setOpen(true)
    if (meaning === 'search') focusSearch(event)
  })
  return (
    <Modal open={open} title="键盘快捷键" footer={null} onCancel={() => setOpen(false)}>
      <dl className="facts">
        {places.map((place) => (
          <Line key={place.page} keys={['g', place.key]} what={`到“${place.label}”`} />
        ))}
        <Line keys={['/']} what="到搜索框" />
        <Line keys={['Ctrl', 'Enter']} what="提交正在填写的表单" />
        <Line keys={['Esc']} what="关闭对话框" />
        <Line keys={['?']} what="显示这张表" />
      </dl>
    </Modal>
  )
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (!field) return
  event.preventDefault()
  field.focus()
}

function Line({ keys, what }: { keys: string[]; what: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key} style={{ marginRight: 4 }}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  )
}

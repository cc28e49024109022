import { useEffect, useRef } from 'react'
import { cleanPasted, paragraphsOf } from './clean-pasted.ts'
import { Toolbar } from './toolbar.tsx'
import './editor.css'

interface Props {
  id?: string
  value?: string
  onChange?: (html: string) => void
  label: string
  disabled?: boolean
}

// No element of HTML edits rich text, so this one has to say what it is.
const TEXTBOX = { role: 'textbox', 'aria-multiline': true, tabIndex: 0 } as const

// The browser's own editing commands: old, but every browser has them, and they keep undo working.
function insert(html: string): void {
  document.execCommand('insertHTML', false, html)
}

function paste(event: React.ClipboardEvent): void {
  event.preventDefault()
  const html = event.clipboardData.getData('text/html')
  const text = event.clipboardData.getData('text/plain')
  if (html !== '') insert(cleanPasted(html))
  else if (text.includes('\n')) insert(paragraphsOf(text))
  else document.execCommand('insertText', false, text)
}

/** A simple editor for the text of an article: paragraphs, headings, bold, lists, tables. */
export function RichTextField({ id, value = '', onChange, label, disabled = false }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const shown = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!field.current || shown.current === value) return
    field.current.innerHTML = value
    shown.current = value
    document.execCommand('defaultParagraphSeparator', false, 'p')
  }, [value])
  const tell = () => {
    const html = field.current?.innerHTML ?? ''
    if (html === shown.current) return
    shown.current = html
    onChange?.(html)
  }
  const editing = { ...TEXTBOX, 'aria-label': label, onInput: tell, onBlur: tell, onPaste: paste }
  return (
    <div className="editor">
      {!disabled && <Toolbar insert={insert} acted={tell} focus={() => field.current?.focus()} />}
      <div
        id={id}
        ref={field}
        className="editor-text article-text"
        contentEditable={!disabled}
        suppressContentEditableWarning
        {...editing}
      />
    </div>
  )
}

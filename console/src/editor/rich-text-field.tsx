import { lazy, Suspense } from 'react'
import './editor.css'

const TextDesk = lazy(async () => ({ default: (await import('./text-desk.tsx')).TextDesk }))

/** What a form field hands its editor. */
export interface RichTextProps {
  id?: string
  value?: string
  onChange?: (html: string) => void
  label: string
  disabled?: boolean
}

/** The editor for the text of an article; its code is fetched when it is first needed. */
export function RichTextField(props: RichTextProps) {
  return (
    <Suspense fallback={<div className="editor editor-waiting">正在打开编辑器……</div>}>
      <TextDesk {...props} />
    </Suspense>
  )
}

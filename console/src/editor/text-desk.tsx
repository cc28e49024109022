import { TableKit } from '@tiptap/extension-table'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { type BodyFiles, useBodyFiles } from './body-files.ts'
import { toBody, toEditor } from './body-html.ts'
import { NoteNode, RaisedMark } from './note-node.ts'
import { pasteInto } from './paste-pictures.ts'
import { pictureNode } from './picture-node.ts'
import type { RichTextProps } from './rich-text-field.tsx'
import { Toolbar } from './toolbar.tsx'

function extensions(files: () => BodyFiles, tell: (message: string) => void) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      link: { openOnClick: false, autolink: false, defaultProtocol: 'https' },
    }),
    TableKit.configure({ table: { resizable: false } }),
    pictureNode(files),
    NoteNode,
    RaisedMark,
    pasteInto({ files, tell }),
  ]
}

/** Writes the text of an article: headings, lists, tables, pictures, links, notes. */
export function TextDesk({ id, value = '', onChange, label, disabled = false }: RichTextProps) {
  const { message } = App.useApp()
  const files = useLatest(useBodyFiles())
  const change = useLatest(onChange)
  const shown = useRef(value)
  const editor = useEditor({
    extensions: extensions(
      () => files.current,
      (words) => void message.warning(words, 8),
    ),
    content: toEditor(value),
    editorProps: { attributes: textbox(label, id) },
    onUpdate: ({ editor: now }) => {
      shown.current = toBody(now.getHTML())
      change.current?.(shown.current)
    },
  })
  useEffect(() => {
    if (shown.current === value) return
    shown.current = value
    editor.commands.setContent(toEditor(value), { emitUpdate: false })
  }, [value, editor])
  useEffect(() => {
    editor.setEditable(!disabled, false)
  }, [disabled, editor])
  return (
    <div className="editor">
      {!disabled && <Toolbar editor={editor} />}
      <EditorContent editor={editor} />
      <Unnamed editor={editor} />
    </div>
  )
}

/** What the editor is to whoever cannot see it. */
function textbox(label: string, id: string | undefined): Record<string, string> {
  // It scrolls where a table is wider than the screen, so the keyboard must reach it also when it is only read.
  const named = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, tabindex: '0' }
  return { ...named, ...(id === undefined ? {} : { id }), class: 'editor-text article-text' }
}

function useLatest<T>(value: T) {
  const latest = useRef(value)
  latest.current = value
  return latest
}

function Unnamed({ editor }: { editor: Editor }) {
  let count = 0
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'picture' && node.attrs['alt'] === '') count += 1
  })
  if (count === 0) return null
  return (
    <p className="editor-note">
      有 {count} 张图片还没有文字说明。看不见图片的人靠它知道图里有什么：点图片，再按“图片说明”。
    </p>
  )
}

import { type Editor, useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { LinkQuestion } from './link-question.tsx'
import { NoteQuestion } from './note-question.tsx'
import { AltQuestion, PictureQuestion } from './picture-question.tsx'
import { TableQuestion } from './table-question.tsx'
import { ASKING_TOOLS, type Asking, TABLE_TOOLS, TEXT_TOOLS, type Tool } from './tools.tsx'

const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Left and right go from tool to tool, as in every toolbar. */
function moveByArrow(event: KeyboardEvent<HTMLDivElement>): void {
  const step = ARROWS[event.key]
  if (step === undefined) return
  const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const at = tools.indexOf(document.activeElement as HTMLButtonElement)
  tools[(at + step + tools.length) % tools.length]?.focus()
  event.preventDefault()
}

/** The tools above an editor; they act on what is selected in it. */
export function Toolbar({ editor }: { editor: Editor }) {
  const [asking, setAsking] = useState<Asking>()
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })
  const close = () => {
    setAsking(undefined)
    setTimeout(() => editor.commands.focus())
  }
  return (
    <div className="editor-tools" role="toolbar" aria-label="排版" onKeyDown={moveByArrow}>
      {TEXT_TOOLS.map((tool) => (
        <ToolButton key={tool.label} editor={editor} tool={tool} />
      ))}
      {ASKING_TOOLS.map(({ what, ...tool }) => (
        <ToolButton key={tool.label} editor={editor} tool={{ ...tool, run: () => setAsking(what) }} />
      ))}
      {inTable && (
        <span className="editor-table-tools">
          {TABLE_TOOLS.map((tool) => (
            <ToolButton key={tool.label} editor={editor} tool={tool} />
          ))}
        </span>
      )}
      {asking === 'link' && <LinkQuestion editor={editor} close={close} />}
      {asking === 'table' && <TableQuestion editor={editor} close={close} />}
      {asking === 'note' && <NoteQuestion editor={editor} close={close} />}
      {asking === 'picture' && <PictureQuestion editor={editor} close={close} />}
      {asking === 'alt' && <AltQuestion editor={editor} close={close} />}
    </div>
  )
}

function ToolButton({ editor, tool }: { editor: Editor; tool: Tool }) {
  const { active, able } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: tool.active?.(now) ?? false,
      able: tool.able?.(now) ?? true,
    }),
  })
  return (
    <Button
      size="small"
      type={active ? 'primary' : 'text'}
      title={tool.keys ? `${tool.label}（${tool.keys}）` : tool.label}
      aria-label={tool.label}
      {...(tool.active ? { 'aria-pressed': active } : {})}
      disabled={!able}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tool.run(editor)}
    >
      {tool.shown}
    </Button>
  )
}

import {
  BoldOutlined,
  ClearOutlined,
  LinkOutlined,
  OrderedListOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { LinkQuestion } from './link-question.tsx'
import { TableQuestion } from './table-question.tsx'

interface Props {
  insert: (html: string) => void
  acted: () => void
  focus: () => void
}

interface Tool {
  label: string
  shown: ReactNode
  command: string
  value?: string
}

const TOOLS: readonly Tool[] = [
  { label: '段落', shown: '段落', command: 'formatBlock', value: 'p' },
  { label: '小标题', shown: '小标题', command: 'formatBlock', value: 'h2' },
  { label: '次级标题', shown: '次级标题', command: 'formatBlock', value: 'h3' },
  { label: '加粗', shown: <BoldOutlined />, command: 'bold' },
  { label: '项目符号', shown: <UnorderedListOutlined />, command: 'insertUnorderedList' },
  { label: '编号列表', shown: <OrderedListOutlined />, command: 'insertOrderedList' },
  { label: '清除格式', shown: <ClearOutlined />, command: 'removeFormat' },
  { label: '撤销', shown: <UndoOutlined />, command: 'undo' },
  { label: '重做', shown: <RedoOutlined />, command: 'redo' },
]

/** The tools above an editor; they act on what is selected in it. */
export function Toolbar({ insert, acted, focus }: Props) {
  const [asking, setAsking] = useState<'link' | 'table'>()
  const [place, setPlace] = useState<Range>()
  const use = (tool: Tool) => {
    focus()
    document.execCommand(tool.command, false, tool.value)
    acted()
  }
  const ask = (what: 'link' | 'table') => {
    const selection = globalThis.getSelection()
    setPlace(selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined)
    setAsking(what)
  }
  const answered = (html: string) => {
    setAsking(undefined)
    setTimeout(() => {
      focus()
      restore(place)
      insert(html)
      acted()
    })
  }
  return (
    <div className="editor-tools" role="toolbar" aria-label="排版">
      {TOOLS.map((tool) => (
        <ToolButton key={tool.label} label={tool.label} shown={tool.shown} act={() => use(tool)} />
      ))}
      <ToolButton label="插入链接" shown={<LinkOutlined />} act={() => ask('link')} />
      <ToolButton label="插入表格" shown={<TableOutlined />} act={() => ask('table')} />
      {asking === 'link' && <LinkQuestion answered={answered} close={() => setAsking(undefined)} />}
      {asking === 'table' && <TableQuestion answered={answered} close={() => setAsking(undefined)} />}
    </div>
  )
}

function restore(place: Range | undefined): void {
  const selection = globalThis.getSelection()
  if (!place || !selection) return
  selection.removeAllRanges()
  selection.addRange(place)
}

function ToolButton({ label, shown, act }: { label: string; shown: ReactNode; act: () => void }) {
  return (
    <Button
      size="small"
      type="text"
      title={label}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {shown}
    </Button>
  )
}

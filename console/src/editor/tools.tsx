import {
  BoldOutlined,
  ClearOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { ChainedCommands, Editor } from '@tiptap/core'
import type { ReactNode } from 'react'

/** One tool of the editor. */
export interface Tool {
  label: string
  shown: ReactNode
  keys?: string
  run(editor: Editor): void
  active?(editor: Editor): boolean
  able?(editor: Editor): boolean
}

const does = (change: (chain: ChainedCommands) => ChainedCommands) => (editor: Editor) =>
  void change(editor.chain().focus()).run()

const heading = (level: 2 | 3 | 4, label: string): Tool => ({
  label,
  shown: label,
  keys: `Ctrl+Alt+${level}`,
  run: does((chain) => chain.toggleHeading({ level })),
  active: (editor) => editor.isActive('heading', { level }),
})

/** The tools that act at once. */
export const TEXT_TOOLS: readonly Tool[] = [
  {
    label: '段落',
    shown: '段落',
    keys: 'Ctrl+Alt+0',
    run: does((chain) => chain.setParagraph()),
    active: (editor) => editor.isActive('paragraph'),
  },
  heading(2, '小标题'),
  heading(3, '次级标题'),
  heading(4, '三级标题'),
  {
    label: '加粗',
    shown: <BoldOutlined />,
    keys: 'Ctrl+B',
    run: does((chain) => chain.toggleBold()),
    active: (editor) => editor.isActive('bold'),
  },
  {
    label: '倾斜',
    shown: <ItalicOutlined />,
    keys: 'Ctrl+I',
    run: does((chain) => chain.toggleItalic()),
    active: (editor) => editor.isActive('italic'),
  },
  {
    label: '下划线',
    shown: <UnderlineOutlined />,
    keys: 'Ctrl+U',
    run: does((chain) => chain.toggleUnderline()),
    active: (editor) => editor.isActive('underline'),
  },
  {
    label: '项目符号',
    shown: <UnorderedListOutlined />,
    keys: 'Ctrl+Shift+8',
    run: does((chain) => chain.toggleBulletList()),
    active: (editor) => editor.isActive('bulletList'),
  },
  {
    label: '编号列表',
    shown: <OrderedListOutlined />,
    keys: 'Ctrl+Shift+7',
    run: does((chain) => chain.toggleOrderedList()),
    active: (editor) => editor.isActive('orderedList'),
  },
  {
    label: '引用',
    shown: '引用',
    run: does((chain) => chain.toggleBlockquote()),
    active: (editor) => editor.isActive('blockquote'),
  },
  {
    label: '清除格式',
    shown: <ClearOutlined />,
    run: does((chain) => chain.unsetAllMarks().clearNodes()),
  },
  {
    label: '撤销',
    shown: <UndoOutlined />,
    keys: 'Ctrl+Z',
    run: does((chain) => chain.undo()),
    able: (editor) => editor.can().undo(),
  },
  {
    label: '重做',
    shown: <RedoOutlined />,
    keys: 'Ctrl+Y',
    run: does((chain) => chain.redo()),
    able: (editor) => editor.can().redo(),
  },
]

/** What a tool asks about before it acts. */
export type Asking = 'link' | 'table' | 'note' | 'picture' | 'alt'

/** The tools that ask something first. */
export const ASKING_TOOLS: readonly (Omit<Tool, 'run'> & { what: Asking })[] = [
  { what: 'link', label: '插入链接', shown: <LinkOutlined />, active: (editor) => editor.isActive('link') },
  { what: 'table', label: '插入表格', shown: <TableOutlined />, able: (editor) => !editor.isActive('table') },
  { what: 'picture', label: '插入图片', shown: <PictureOutlined /> },
  { what: 'alt', label: '图片说明', shown: '图片说明', able: (editor) => editor.isActive('picture') },
  { what: 'note', label: '注释', shown: '注释', active: (editor) => editor.isActive('note') },
]

const onTable = (label: string, change: (chain: ChainedCommands) => ChainedCommands): Tool => ({
  label,
  shown: label,
  run: does(change),
  able: (editor) => change(editor.can().chain()).run(),
})

/** The tools for the table the cursor stands in. */
export const TABLE_TOOLS: readonly Tool[] = [
  onTable('上方加行', (chain) => chain.addRowBefore()),
  onTable('下方加行', (chain) => chain.addRowAfter()),
  onTable('删行', (chain) => chain.deleteRow()),
  onTable('左侧加列', (chain) => chain.addColumnBefore()),
  onTable('右侧加列', (chain) => chain.addColumnAfter()),
  onTable('删列', (chain) => chain.deleteColumn()),
  onTable('合并单元格', (chain) => chain.mergeCells()),
  onTable('拆分单元格', (chain) => chain.splitCell()),
  onTable('首行作表头', (chain) => chain.toggleHeaderRow()),
  onTable('首列作表头', (chain) => chain.toggleHeaderColumn()),
  onTable('删除表格', (chain) => chain.deleteTable()),
]

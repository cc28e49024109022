import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { lexicon } from './api.ts'
import { ImportWords } from './import-words.tsx'
import { WordDrawer } from './word-drawer.tsx'
import { WordsTable } from './words-table.tsx'

type Show = 'all' | 'own' | 'base' | 'derived' | 'retired'

const SHOWS: { value: Show; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'own', label: '本单位' },
  { value: 'base', label: '基本词库' },
  { value: 'derived', label: '推出的错写' },
  { value: 'retired', label: '已停用' },
]

/** The words texts are read against: looked up, added, taken out, taken in from a file. */
export function LexiconPage() {
  const { organ, allows, to } = useOrgan()
  const [show, setShow] = useState<Show>('all')
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [adding, setAdding] = useState(false)
  const query = useQuery(
    lexicon.ask.list.queryOptions({
      input: { organ: organ.id, show, text, page },
      placeholderData: keepPreviousData,
    }),
  )
  const look = (change: () => void) => {
    change()
    setPage(1)
  }
  return (
    <Page
      title="校对词库"
      sub="基本词库由系统自带；本单位可以新增、停用，都从生效日期起算。词库只用来提示，从不改动原文。"
      actions={
        allows('archive.read') && (
          <Link to={to('look-back')}>
            <Button tabIndex={-1}>用现在的词库回头查</Button>
          </Link>
        )
      }
    >
      <Sheet>
        <div className="toolbar">
          <Segmented
            aria-label="看哪些词"
            options={SHOWS}
            value={show}
            onChange={(next) => look(() => setShow(next))}
          />
          <Input.Search
            aria-label="查词"
            placeholder="查词"
            allowClear
            style={{ maxWidth: 220 }}
            onSearch={(next) => look(() => setText(next.trim()))}
          />
          {allows('lexicon.edit') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              新增词语
            </Button>
          )}
        </div>
        <Loaded query={query}>
          {(list) => (
            <>
              <p className="quiet">
                版本 {list.version}，连同由常用词推出的错写，共查 {list.size} 个错词。
              </p>
              <WordsTable list={list} turn={setPage} />
            </>
          )}
        </Loaded>
      </Sheet>
      {allows('lexicon.edit') && <ImportWords />}
      {adding && <WordDrawer close={() => setAdding(false)} />}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { DownloadButton } from '../files/download-button.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { catalogue, type ListedItem } from './api.ts'
import { ItemDrawer } from './item-drawer.tsx'
import { ItemsTable } from './items-table.tsx'
import { searchItems } from './search-items.ts'

const AT_ONCE = 500
const MOST = 5000

async function allItems(organ: string, removed: boolean): Promise<ListedItem[]> {
  const items: ListedItem[] = []
  for (let offset = 0; offset < MOST; offset += AT_ONCE) {
    const page = await catalogue.call.list({ organ, removed: String(removed), offset, limit: AT_ONCE })
    items.push(...page.items)
    if (items.length >= page.total || page.items.length === 0) break
  }
  return items
}

/** The basic catalogue of disclosure. */
export function CataloguePage() {
  const { organ } = useOrgan()
  const [words, setWords] = useState('')
  const [removed, setRemoved] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const query = useQuery({
    queryKey: ['catalogue', 'all', organ.id, removed],
    queryFn: () => allItems(organ.id, removed),
  })
  return (
    <Page
      title="公开目录"
      sub="主动公开基本目录：每一项由谁、依据什么、在多长时间内、通过什么渠道公开。改动后门户网站随之更新。"
      actions={<Actions add={() => setChosen('')} />}
    >
      <Sheet>
        <div className="toolbar">
          <Input
            type="search"
            aria-label="查找目录事项"
            placeholder="查找事项、内容、部门"
            allowClear
            style={{ width: 280, maxWidth: '100%' }}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Checkbox checked={removed} onChange={(event) => setRemoved(event.target.checked)}>
            也显示已删除的
          </Checkbox>
        </div>
        <Loaded query={query}>
          {(items) => <ItemsTable items={searchItems(items, words)} whole={items.length} open={setChosen} />}
        </Loaded>
      </Sheet>
      {chosen !== undefined && <ItemDrawer id={chosen} close={() => setChosen(undefined)} />}
    </Page>
  )
}

function Actions({ add }: { add: () => void }) {
  const { organ, allows, to } = useOrgan()
  const file = (format: 'xlsx' | 'csv') => () => catalogue.call.exportFile({ organ: organ.id, format })
  return (
    <>
      <DownloadButton label="导出 Excel" fetchFile={file('xlsx')} name="公开目录.xlsx" />
      <DownloadButton label="导出 CSV" fetchFile={file('csv')} name="公开目录.csv" />
      {allows('catalogue.edit') && (
        <>
          <Link to={to('catalogue/import')}>
            <Button tabIndex={-1}>导入</Button>
          </Link>
          <Button type="primary" onClick={add}>
            新增事项
          </Button>
        </>
      )}
    </>
  )
}

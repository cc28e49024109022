import { useQuery } from '@tanstack/react-query'
import { Segmented, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { IMPORT_KINDS, IMPORT_STATES } from '#modules/importing/contract.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { minuteInChina } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { importing, type ListedRun } from './api.ts'
import { AskImport } from './ask-import.tsx'

type Kind = keyof typeof IMPORT_KINDS
const KINDS = (Object.keys(IMPORT_KINDS) as Kind[]).map((value) => ({ value, label: IMPORT_KINDS[value] }))

/** Takes documents of other systems over as drafts, and shows what became of earlier imports. */
export function ImportsPage() {
  const { organ, to } = useOrgan()
  const [kind, setKind] = useState<Kind>('platform')
  const query = useQuery(importing.ask.list.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="导入历史信息"
      sub="把以前的网站里的文章导入为草稿：注明原来的网站和日期，照样检查个人信息、校对、三审以后再发布，不会自动上网。"
      actions={<Link to={to('articles')}>回到稿件</Link>}
    >
      <Sheet title="开始一次导入">
        <div className="toolbar">
          <Segmented aria-label="从哪里导入" vertical options={KINDS} value={kind} onChange={setKind} />
        </div>
        <AskImport key={kind} kind={kind} />
      </Sheet>
      <Sheet title="历次导入">
        <Loaded query={query}>
          {({ runs }) =>
            runs.length === 0 ? (
              <EmptyNote title="还没有导入过">
                导入过的每一次都留在这里，可以看进度、下载没有导入的条目。
              </EmptyNote>
            ) : (
              <Runs runs={runs} />
            )
          }
        </Loaded>
      </Sheet>
    </Page>
  )
}

function Runs({ runs }: { runs: ListedRun[] }) {
  const { to } = useOrgan()
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={runs}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: '来源',
          render: (_, run) => <Link to={to(`imports/${run.id}`)}>{run.fileName || run.origin}</Link>,
        },
        { title: '时间', render: (_, run) => minuteInChina(run.askedAt) },
        { title: '操作人', dataIndex: 'askedBy' },
        { title: '状态', render: (_, run) => IMPORT_STATES[run.state] },
        { title: '成草稿', render: (_, run) => run.counts.taken, align: 'right' },
        { title: '没有导入', render: (_, run) => run.counts.refused, align: 'right' },
      ]}
    />
  )
}

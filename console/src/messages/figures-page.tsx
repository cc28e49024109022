import { useQuery } from '@tanstack/react-query'
import { Segmented, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { BasisNote } from '../page/basis-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { scrollByKey } from '../page/scroll-by-key.ts'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { messages } from './api.ts'

type Figures = Awaited<ReturnType<typeof messages.call.figures>>
type Line = Figures['total'] & { label: string }

const YEARS_BACK = 4
const share = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

/** The figures of letters, year by year. */
export function FiguresPage() {
  const { organ, to } = useOrgan()
  const now = Number(todayInChina().slice(0, 4))
  const [year, setYear] = useState(now)
  const years = Array.from({ length: YEARS_BACK }, (_, at) => now - YEARS_BACK + 1 + at)
  const query = useQuery(messages.ask.figures.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Page title="来信统计" sub={<Link to={to('messages')}>全部来信</Link>}>
      <Sheet>
        <div className="toolbar">
          <Segmented
            options={years.map((value) => ({ value, label: `${value}年` }))}
            value={year}
            onChange={setYear}
          />
        </div>
        <Loaded query={query}>{(figures) => <FiguresTable figures={figures} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function FiguresTable({ figures }: { figures: Figures }) {
  const lines: Line[] = [...figures.kinds, { ...figures.total, label: '合计' }]
  return (
    <>
      <Table<Line>
        rowKey="label"
        dataSource={lines}
        pagination={false}
        ref={scrollByKey}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '类别', dataIndex: 'label' },
          { title: '收到', dataIndex: 'received' },
          { title: '不予受理', dataIndex: 'declined' },
          { title: '已答复', dataIndex: 'answered' },
          { title: '按期', render: (_, one) => `${one.inTime}（${share(one.inTime, one.answered)}）` },
          { title: '满意', render: (_, one) => `${share(one.satisfied, one.rated)}（${one.rated} 人评价）` },
        ]}
      />
      <p className="quiet">按收到日期统计，举报也计在内；评价 4 分以上算满意。网站公开的是同一张表。</p>
      <BasisNote basis={[figures.basis]} />
    </>
  )
}

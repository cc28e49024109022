import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Loaded } from '../page/loaded.tsx'
import { scrollByKey } from '../page/scroll-by-key.ts'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { phone } from './api.ts'

type Figures = Awaited<ReturnType<typeof phone.call.figures>>
type Line = Figures['total'] & { name: string }

/** The calls of a year by month, outcome and kind. */
export function CallFigures({ year }: { year: number }) {
  const { organ } = useOrgan()
  const query = useQuery(phone.ask.figures.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Sheet title={`${year}年来电统计`}>
      <Loaded query={query}>{(figures) => <Lines figures={figures} />}</Loaded>
    </Sheet>
  )
}

function Lines({ figures }: { figures: Figures }) {
  const lines: Line[] = [
    ...figures.months
      .filter((month) => month.calls > 0)
      .map((month) => ({ ...month, name: `${Number(month.month.slice(5))}月` })),
    { ...figures.total, name: '合计' },
  ]
  return (
    <Table<Line>
      rowKey="name"
      dataSource={lines}
      pagination={false}
      ref={scrollByKey}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: '月份', dataIndex: 'name' },
        { title: '来电', dataIndex: 'calls' },
        { title: '分钟', dataIndex: 'minutes' },
        { title: '当场答复', dataIndex: 'answered' },
        { title: '转为来信', dataIndex: 'turned' },
        ...figures.kinds.map(({ kind, label }) => ({
          title: label,
          render: (_: unknown, line: Line) => line.kinds[kind] ?? 0,
        })),
      ]}
    />
  )
}

import { Button, Table } from 'antd'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedItem } from './api.ts'

interface Props {
  items: readonly ListedItem[]
  /** How many there are before searching. */
  whole: number
  open: (id: string) => void
}

/** The catalogue as a table; the names open the items. */
export function ItemsTable({ items, whole, open }: Props) {
  const { organ } = useOrgan()
  return (
    <Table<ListedItem>
      rowKey="id"
      dataSource={items}
      size="middle"
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 项` }}
      locale={{ emptyText: whole === 0 ? <NoItems /> : <EmptyNote title="没有找到符合的事项" /> }}
      columns={[
        { title: '领域', render: (_, { item }) => item.area, responsive: ['md'], width: 130 },
        {
          title: '公开事项',
          render: (_, { id, item, removed }) => (
            <>
              <span className="quiet">{item.level1}</span>
              <br />
              <Button type="link" style={NAME} onClick={() => open(id)}>
                {item.level2}
              </Button>{' '}
              {removed && <Chip tone="bad">已删除</Chip>}
            </>
          ),
        },
        { title: '时限', render: (_, { item }) => item.limit, responsive: ['lg'], width: 220 },
        {
          title: '责任部门',
          render: (_, { item }) => departmentName(organ, item.department),
          responsive: ['sm'],
          width: 150,
        },
        { title: '方式', render: (_, { item }) => item.method, responsive: ['lg'], width: 110 },
      ]}
    />
  )
}

const NAME = { padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'left' } as const

function NoItems() {
  return (
    <EmptyNote title="目录还是空的">
      点“新增事项”逐项填写；已有 Excel 目录的，先导出空表，照表头填好后用“导入”一次载入。
    </EmptyNote>
  )
}

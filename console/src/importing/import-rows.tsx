import { Table } from 'antd'
import { Link } from 'react-router'
import { ROW_STANDINGS } from '#modules/importing/contract.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { OpenRun } from './api.ts'

type Row = OpenRun['rows'][number]

const warned = ({ personal, words }: Row) =>
  [personal > 0 ? `个人信息 ${personal} 处` : '', words > 0 ? `校对 ${words} 处` : '']
    .filter((one) => one !== '')
    .join('，')

/** What became of each document, with what the gates will ask about. */
export function ImportRows({ rows }: { rows: Row[] }) {
  const { to } = useOrgan()
  return (
    <Table
      size="small"
      rowKey="place"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: '没有条目' }}
      columns={[
        { title: '序号', dataIndex: 'place', align: 'right' },
        {
          title: '标题',
          width: 360,
          render: (_, row) =>
            row.article ? (
              <Link to={to(`articles/${row.article}`)}>{row.title}</Link>
            ) : (
              row.title || '（没有标题）'
            ),
        },
        { title: '原发布日期', render: (_, row) => row.originDay ?? '不详' },
        { title: '结果', render: (_, row) => ROW_STANDINGS[row.standing] },
        { title: '要处理的', render: (_, row) => warned(row) },
        { title: '原因', width: 320, dataIndex: 'reason' },
      ]}
    />
  )
}

import { Table } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { momentInWords } from '../page/moment.ts'
import { columnName, departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedArticle } from './api.ts'
import { StatusTag } from './statuses.tsx'

interface Props {
  page: { items: readonly ListedArticle[]; total: number; page: number; pageSize: number }
  turn: (page: number) => void
}

/** One page of the list of articles. */
export function ArticlesTable({ page, turn }: Props) {
  const { organ, to } = useOrgan()
  return (
    <Table<ListedArticle>
      rowKey="id"
      dataSource={page.items}
      pagination={{
        current: page.page,
        total: page.total,
        pageSize: page.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => `共 ${total} 篇`,
      }}
      locale={{ emptyText: <NoArticles /> }}
      columns={[
        {
          title: '标题',
          render: (_, one) => (
            <>
              <Link to={to(`articles/${one.id}`)}>{one.title}</Link>
              {one.documentNumber && <div className="quiet">{one.documentNumber}</div>}
            </>
          ),
        },
        { title: '状态', width: 110, render: (_, one) => <Standing one={one} /> },
        { title: '栏目', width: 130, responsive: ['md'], render: (_, one) => columnName(organ, one.column) },
        {
          title: '部门',
          width: 150,
          responsive: ['lg'],
          render: (_, one) => departmentName(organ, one.department),
        },
        { title: '采编', width: 90, responsive: ['lg'], dataIndex: 'author' },
        {
          title: '最后改动',
          width: 160,
          responsive: ['md'],
          render: (_, one) => (
            <span className="figures">{momentInWords(one.updatedAt.slice(0, 10), one.updatedAt)}</span>
          ),
        },
      ]}
    />
  )
}

function Standing({ one }: { one: ListedArticle }) {
  const changing = one.live && one.status !== 'published'
  return (
    <>
      <StatusTag status={one.status} />
      {changing && <div className="quiet">旧版在网上</div>}
    </>
  )
}

function NoArticles() {
  return (
    <EmptyNote title="没有符合条件的稿件">
      换一个条件试试。要发布新的内容，点“写稿”：写好后送审，保密审查、三审三校都签完后发布。
    </EmptyNote>
  )
}

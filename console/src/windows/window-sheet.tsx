import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { ServiceWindow } from './api.ts'
import { FilesDrawer } from './files-drawer.tsx'
import { standingWords } from './standing.ts'

type Listed = ServiceWindow['guides'][number]

/** One window with its guides and policy files. */
export function WindowSheet({ window }: { window: ServiceWindow }) {
  const { to } = useOrgan()
  return (
    <Sheet title={window.name} end={<span className="quiet">{window.place}</span>}>
      <Table<Listed>
        rowKey="id"
        dataSource={window.guides}
        size="middle"
        pagination={false}
        locale={{ emptyText: <EmptyNote title="这个窗口还没有办事指南" /> }}
        columns={[
          { title: '事项', render: (_, { id, name }) => <Link to={to(`windows/${id}`)}>{name}</Link> },
          {
            title: '状态',
            width: 200,
            render: (_, one) => (
              <>
                <Chip tone={standingWords(one).tone}>{standingWords(one).text}</Chip>
                {one.missing > 0 && <div className="quiet">还缺 {one.missing} 项要素</div>}
              </>
            ),
          },
          {
            title: '发布',
            width: 120,
            responsive: ['sm'],
            className: 'figures',
            render: (_, { publishedOn }) => publishedOn,
          },
        ]}
      />
      <Files window={window} />
    </Sheet>
  )
}

function Files({ window }: { window: ServiceWindow }) {
  const { allows } = useOrgan()
  const [choosing, setChoosing] = useState(false)
  const { files, lost } = window
  return (
    <>
      <h3>政策文件</h3>
      {files.length === 0 ? (
        <p className="quiet">还没有选定政策文件。</p>
      ) : (
        <ol>
          {files.map(({ id, title, path, publishedOn }) => (
            <li key={id}>
              <a href={path} target="_blank" rel="noreferrer">
                {title}
              </a>{' '}
              <span className="quiet figures">{publishedOn}</span>
            </li>
          ))}
        </ol>
      )}
      {lost > 0 && <p className="quiet">有 {lost} 份已经从网站撤回，网页上不再列出。</p>}
      {allows('service.edit') && window.department !== '' && (
        <Button onClick={() => setChoosing(true)}>选定政策文件</Button>
      )}
      {choosing && <FilesDrawer window={window} close={() => setChoosing(false)} />}
    </>
  )
}

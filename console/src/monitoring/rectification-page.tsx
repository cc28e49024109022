import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { DownloadButton } from '../files/download-button.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Sideways } from '../page/sideways.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { monitoring } from './api.ts'
import { Rooms } from './rooms.tsx'

type List = Awaited<ReturnType<typeof monitoring.call.rectification>>

/** What is to be put right, as a sheet to be printed and signed for. */
export function RectificationPage() {
  const { organ } = useOrgan()
  const query = useQuery(monitoring.ask.rectification.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="整改清单"
      sub={query.data && `${query.data.organ}，${query.data.day}`}
      actions={
        <>
          <DownloadButton
            label="下载 Excel"
            name="整改清单.xlsx"
            fetchFile={() => monitoring.call.rectificationFile({ organ: organ.id })}
          />
          <Button onClick={() => globalThis.print()}>打印</Button>
        </>
      }
    >
      <div className="no-print">
        <Rooms />
      </div>
      <Sheet>
        <Loaded query={query}>{(list) => <Lines list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}

const HEADS = ['序号', '问题', '整改要求', '责任部门', '期限', '整改情况', '签收']

function Lines({ list }: { list: List }) {
  if (list.rows.length === 0)
    return <EmptyNote title="没有需要整改的问题">复看属实的问题会列在这里。</EmptyNote>
  return (
    <Sideways label="整改清单">
      <table className="rectification">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id}>
              <td className="figures">{row.number}</td>
              <td>
                {row.title}
                <div className="quiet">
                  {row.severityLabel}，{row.firstDay} 发现。{row.seen}
                </div>
              </td>
              <td>{row.wanted}</td>
              <td>{row.department}</td>
              <td className="figures">{row.due ?? '待派单'}</td>
              <td>{row.done || row.statusLabel}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

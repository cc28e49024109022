import { Table } from 'antd'
import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'

type Meeting = OpenTrade['held'][number]

/** The deliberations as held, each with its minutes. */
export function Meetings({ trade }: { trade: OpenTrade }) {
  if (trade.held.length === 0) return null
  const { organ, id } = trade
  return (
    <Sheet title="四议">
      <Table<Meeting>
        rowKey="step"
        size="middle"
        dataSource={trade.held}
        pagination={false}
        columns={[
          {
            title: '会议',
            render: (_, one) => (
              <>
                {one.label}
                <div className="quiet">
                  {[one.heldOn, one.bodyLabel, one.place].filter(Boolean).join(' · ')}
                </div>
                <div className="figures">
                  {`应到 ${one.entitled}，到会 ${one.attended}；同意 ${one.inFavour}，反对 ${one.against}`}
                </div>
              </>
            ),
          },
          {
            title: '记录',
            width: 100,
            render: (_, { minutes }) => (
              <DownloadButton
                label="下载"
                size="small"
                name={minutes.name}
                fetchFile={() => trading.call.paper({ organ, id, hash: minutes.hash })}
              />
            ),
          },
        ]}
      />
    </Sheet>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { release } from './api.ts'

const SHOWN = [
  { value: 'under-way', label: '在途' },
  { value: 'returned', label: '退回待重发' },
  { value: 'all', label: '全部' },
] as const

type Shown = (typeof SHOWN)[number]['value']
type Register = Awaited<ReturnType<typeof release.call.register>>
type Row = Register['rows'][number]

function Standing({ row: { standing, endedDay, resent } }: { row: Row }) {
  if (standing === 'under-way') return <Chip tone="busy">在途</Chip>
  if (standing === 'arrived') return <Chip tone="good">{endedDay} 送达</Chip>
  return <Chip tone={resent ? 'plain' : 'bad'}>{`${endedDay} 退回${resent ? '，已重发' : ''}`}</Chip>
}

/** The register of letters sent: what is on its way, what came back. */
export function DispatchesPage() {
  const { organ, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const show: Shown = SHOWN.find(({ value }) => value === params.get('show'))?.value ?? 'under-way'
  const turn = useTurn()
  const query = useQuery(
    release.ask.register.queryOptions({
      input: { organ: organ.id, show, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page title="文书送达台账" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet>
        <div className="toolbar">
          <Segmented
            options={[...SHOWN]}
            value={show}
            onChange={(value) => setParams({ show: value }, { replace: true })}
          />
        </div>
        <Loaded query={query}>
          {(register) => (
            <>
              <DispatchTable register={register} />
              <TurnPages list={register} unit="件" />
            </>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

function DispatchTable({ register }: { register: Register }) {
  const { to } = useOrgan()
  return (
    <Table
      rowKey="id"
      dataSource={register.rows}
      pagination={false}
      locale={{ emptyText: <EmptyNote title="没有这样的文书">在申请页面的“文书送达”里登记发出。</EmptyNote> }}
      columns={[
        {
          title: '申请',
          render: (_, row) => <Link to={to(`applications/${row.application}`)}>{row.number}</Link>,
        },
        { title: '文书', render: (_, row) => `${row.letterName}，${row.wayName}` },
        { title: '单号', dataIndex: 'tracking', className: 'figures', responsive: ['md'] },
        { title: '发出', dataIndex: 'sentDay', className: 'figures', responsive: ['md'] },
        { title: '情况', render: (_, row) => <Standing row={row} /> },
      ]}
    />
  )
}

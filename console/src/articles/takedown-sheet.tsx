import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { takedownContract } from '#modules/takedown/contract.ts'
import { connect } from '../api/connect.ts'
import { Chip } from '../page/chip.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'

const takedown = connect('takedown', takedownContract)

type Trace = Awaited<ReturnType<typeof takedown.call.get>>['traces'][number]

const KINDS: Record<Trace['kind'], string> = {
  page: '网页',
  list: '列表页',
  feed: '订阅源、网站地图',
  file: '附件',
  copy: '上级网站的副本',
  search: '搜索',
  portal: '外部门户',
  board: '公开栏',
}

const STATES = {
  gone: { name: '已撤下', tone: 'good' },
  going: { name: '正在撤下', tone: 'busy' },
  'to-do': { name: '要人办', tone: 'bad' },
} as const

const ORDER = { 'to-do': 0, going: 1, gone: 2 }

/** What is gone of a withdrawn article, and what a person must still do; nothing while it is live. */
export function TakedownSheet({ article }: { article: string }) {
  const { organ } = useOrgan()
  const query = useQuery(
    takedown.ask.get.queryOptions({ input: { organ: organ.id, id: article }, refetchInterval: 15_000 }),
  )
  if (!query.data?.withdrawn) return null
  const { traces } = query.data
  const open = traces.filter(({ state }) => state !== 'gone').length
  const sorted = [...traces].sort((a, b) => ORDER[a.state] - ORDER[b.state])
  return (
    <Sheet title="撤回后的去向">
      <p>{open === 0 ? '各处都已撤下。' : `还有 ${open} 处没有撤下：`}</p>
      <ul className="rows">
        {sorted.map((trace) => (
          <Line key={`${trace.kind} ${trace.name} ${trace.link}`} trace={trace} />
        ))}
      </ul>
    </Sheet>
  )
}

function Line({ trace }: { trace: Trace }) {
  const { to } = useOrgan()
  const { name, tone } = STATES[trace.state]
  const words = `${KINDS[trace.kind]}：${trace.name}`
  return (
    <li style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
      <Chip tone={tone}>{name}</Chip> {trace.link ? <Link to={to(trace.link)}>{words}</Link> : words}
      <div className="quiet">{trace.note}</div>
    </li>
  )
}

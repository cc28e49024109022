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
  feed: '订阅源、网站地图、开放数据',
  file: '附件',
  search: '站内搜索',
  copy: '上级网站的副本',
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
  const open = traces.filter(({ state }) => state !== 'gone').sort((a, b) => ORDER[a.state] - ORDER[b.state])
  const people = open.filter(({ state }) => state === 'to-do').length
  const gone = (Object.keys(KINDS) as Trace['kind'][])
    .map((kind) => ({ kind, traces: traces.filter((one) => one.kind === kind && one.state === 'gone') }))
    .filter(({ traces: ones }) => ones.length > 0)
  return (
    <Sheet title="撤回后的去向">
      <p role="status">
        {open.length === 0
          ? '各处都已撤下。'
          : `还有 ${open.length} 处没有撤下${people > 0 ? `，其中 ${people} 处要人去办` : '，程序正在办'}。`}
      </p>
      {open.length > 0 && (
        <ul className="rows" aria-label="还没有撤下的">
          {open.map((trace) => (
            <Open key={keyOf(trace)} trace={trace} />
          ))}
        </ul>
      )}
      <ul className="rows" aria-label="已撤下的">
        {gone.map(({ kind, traces: ones }) => (
          <Gone key={kind} name={KINDS[kind]} traces={ones} />
        ))}
      </ul>
    </Sheet>
  )
}

const keyOf = ({ kind, name, link }: Trace) => `${kind} ${name} ${link}`
const ROW = { padding: '8px 0', overflowWrap: 'anywhere' } as const

function Name({ trace: { name, link }, words = name }: { trace: Trace; words?: string }) {
  const { to } = useOrgan()
  return link ? <Link to={to(link)}>{words}</Link> : words
}

function Open({ trace }: { trace: Trace }) {
  const { name, tone } = STATES[trace.state]
  return (
    <li style={ROW}>
      <Chip tone={tone}>{name}</Chip> <Name trace={trace} words={`${KINDS[trace.kind]}：${trace.name}`} />
      <div className="quiet">{trace.note}</div>
    </li>
  )
}

/** What is gone of one kind: in a line, with the single places behind it. */
function Gone({ name, traces }: { name: string; traces: Trace[] }) {
  const { name: state, tone } = STATES.gone
  const [only] = traces
  return (
    <li style={ROW}>
      <Chip tone={tone}>{state}</Chip> {traces.length > 1 ? `${name} ${traces.length} 处` : name}
      {traces.length === 1 && only ? (
        <div className="quiet">
          {only.name !== name && <Name trace={only} />} {only.note}
        </div>
      ) : (
        <details>
          <summary className="quiet">逐处看</summary>
          <ul className="rows">
            {traces.map((trace) => (
              <li key={keyOf(trace)} style={{ padding: '4px 0' }}>
                <Name trace={trace} />
                <div className="quiet">{trace.note}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

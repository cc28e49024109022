import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { momentInWords } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { monitoring, type Overview } from './api.ts'
import { Looks } from './looks.tsx'
import { Rooms } from './rooms.tsx'
import { ScanControl } from './scan-control.tsx'
import { Scorecard } from './scorecard.tsx'

const EVERY_MS = 1500

/** Watching the site: how it stands, and a press to look at it now. */
export function MonitoringPage() {
  const { organ } = useOrgan()
  const query = useQuery({
    ...monitoring.ask.overview.queryOptions({ input: { organ: organ.id } }),
    refetchInterval: ({ state }) => (state.data?.progress?.running ? EVERY_MS : false),
  })
  return (
    <Page
      title="网站监测"
      sub="每天清早检查一次；断链等容易误判的问题隔一段时间再看一次，属实才提醒。"
      actions={<ScanControl progress={query.data?.progress ?? null} />}
    >
      <Rooms />
      <Loaded query={query}>{(overview) => <Standing overview={overview} />}</Loaded>
    </Page>
  )
}

function Standing({ overview }: { overview: Overview }) {
  const { latest } = overview
  return (
    <>
      <Counts counts={overview.counts} />
      {latest ? (
        <>
          <Sheet title="检查指标">
            <p className="quiet">
              按 {latest.day} 的检查逐项判断。只列已核实的指标；程序看不出来的写“无法判断”，不算达标。
            </p>
            <Scorecard scores={latest.scores} />
          </Sheet>
          <div className="columns">
            <Sheet title="最近一次检查">
              <Looks looks={latest.looks} />
            </Sheet>
            <Sheet title="历次检查">
              <Runs runs={overview.runs} />
            </Sheet>
          </div>
        </>
      ) : (
        <Sheet>
          <p className="quiet">还没有检查过。按“现在检查”，一般一两分钟就有结果。</p>
        </Sheet>
      )}
    </>
  )
}

function Counts({ counts }: Pick<Overview, 'counts'>) {
  const { to } = useOrgan()
  return (
    <Sheet title="未了结的问题" end={<Link to={to('monitoring/findings')}>全部问题</Link>}>
      <dl className="tallies">
        {counts.map(({ status, label, count }) => (
          <div key={status}>
            <dt>{label}</dt>
            <dd className="figures">{count}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

function Runs({ runs }: Pick<Overview, 'runs'>) {
  const { to } = useOrgan()
  return (
    <ul className="rows">
      {runs.map((run) => (
        <li key={run.id}>
          <Link className="row-link" to={to(`monitoring/runs/${run.id}`)}>
            <span className="row-title figures">{momentInWords(run.day, run.finishedAt)}</span>
            <span className="figures">{run.faults === 0 ? '没有问题' : `${run.faults} 个问题`}</span>
            <span className="row-note">{run.causeLabel}检查</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#law/index.ts'
import type { Overseen } from '#modules/desk/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { desk } from './api.ts'
import { DeskList } from './desk-list.tsx'
import { FigureTable } from './figure-table.tsx'
import { TaskProgress } from './task-progress.tsx'

type View = Awaited<ReturnType<typeof desk.call.overview>>

/** How the organ and those under it stand today, for whoever answers for them. */
export function Overview() {
  const { organ } = useOrgan()
  const query = useQuery(
    desk.ask.overview.queryOptions({ input: { organ: organ.id }, refetchInterval: 120_000 }),
  )
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>
}

function Shown({ view: { organs, late, soonUntil } }: { view: View }) {
  const all = organs.reduce((sum, organ) => sum + organ.late, 0)
  return (
    <>
      <Sheet title="总览">
        <Whole organs={organs} />
        <p className="quiet">
          “在办”是有期限、正在计时的事；“将到期”是 {formatDay(soonUntil)}
          以前到期的。不能由您知道的举报不计在内。
        </p>
      </Sheet>
      <Sheet
        title={late.length > 0 ? `逾期的，由谁承办（${Math.max(all, late.length)}）` : '逾期的，由谁承办'}
      >
        {late.length > 0 ? <DeskList items={late} /> : <p>没有逾期的事。</p>}
        {late.length < all && (
          <p className="quiet">
            共 {all} 件，这里列出最早到期的 {late.length} 件；其余在各项工作里按期限查看。
          </p>
        )}
      </Sheet>
      <Sheet title="各项工作和各部门">
        {organs.map((organ) => (
          <Parts key={organ.organ} organ={organ} folded={organs.length > 1} />
        ))}
      </Sheet>
    </>
  )
}

function Whole({ organs }: { organs: readonly Overseen[] }) {
  const [only] = organs
  if (!only) return <p>这里没有可以总览的单位。</p>
  if (organs.length > 1)
    return (
      <FigureTable
        caption="各单位"
        head="单位"
        rows={organs.map(({ organ, name, ...counts }) => ({
          key: organ,
          name,
          href: `/${organ}`,
          ...counts,
        }))}
      />
    )
  return (
    <>
      <dl className="tally">
        <Tally label="在办" count={only.open} />
        <Tally label="将到期" count={only.soon} />
        <Tally label="已逾期" count={only.late} pressing />
      </dl>
      <TodayAndTasks organ={only} />
    </>
  )
}

function TodayAndTasks({ organ: { organ, today, tasks } }: { organ: Overseen }) {
  return (
    <>
      <h3 className="group-name">今天</h3>
      <p className="figures" style={{ margin: 0 }}>
        {today.map(({ label, count }) => `${label} ${count}`).join(' · ')}
      </p>
      <TaskProgress tasks={tasks} organ={organ} />
    </>
  )
}

function Parts({ organ, folded }: { organ: Overseen; folded: boolean }) {
  if (!folded) return <Tables organ={organ} />
  return (
    <details className="fold">
      <summary>{organ.name}</summary>
      <TodayAndTasks organ={organ} />
      <Tables organ={organ} />
    </details>
  )
}

function Tables({ organ: { organ, modules, departments } }: { organ: Overseen }) {
  if (modules.length === 0) return <p className="quiet">没有正在计时的事。</p>
  return (
    <div className="columns">
      <FigureTable
        caption="各项工作"
        head="工作"
        rows={modules.map(({ kind, label, page, ...counts }) => ({
          key: kind,
          name: label,
          href: `/${organ}/${page}`,
          ...counts,
        }))}
      />
      <FigureTable
        caption="各部门和村"
        head="部门"
        rows={departments.map(({ department, ...counts }) => ({
          key: department,
          name: department,
          ...counts,
        }))}
      />
    </div>
  )
}

function Tally({ label, count, pressing }: { label: string; count: number; pressing?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={pressing && count > 0 ? 'danger-text' : ''}>{count}</dd>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Select, Tabs } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { OGI, yearOf } from '#law/index.ts'
import type { CollectionView } from '#modules/annual-report/contract.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import { CompareTab } from './compare-tab.tsx'
import { PartsTab } from './parts-tab.tsx'
import { RollUpTab } from './roll-up-tab.tsx'
import { RosterTab } from './roster-tab.tsx'
import './collections.css'

/** The yearly reports of all organs below the county: who has reported, the sum, years and organs side by side. */
export function CollectionPage() {
  const { organ, to } = useOrgan()
  const go = useNavigate()
  const { year = String(yearOf(todayInChina()) - 1) } = useParams()
  const query = useQuery(collections.ask.get.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Page
      title={`各单位${year}年度报告`}
      sub="下级单位的报告自动收到；不在本系统办公的单位，导入它公布的报告。收齐以后汇总成县里的报告。"
      actions={
        query.data && (
          <Select
            aria-label="年度"
            value={Number(year)}
            options={query.data.years.map((value) => ({ value, label: `${value} 年度` }))}
            onChange={(value) => void go(to(`collections/${value}`))}
          />
        )
      }
    >
      <Loaded query={query}>{(view) => <Shown key={view.year} view={view} />}</Loaded>
    </Page>
  )
}

function Shown({ view }: { view: CollectionView }) {
  const [params, setParams] = useSearchParams()
  const { rollUp } = view
  const tabs = [
    { key: 'parts', label: '收稿', children: <PartsTab view={view} /> },
    {
      key: 'roll-up',
      label: rollUp && rollUp.failed.length > 0 ? `汇总（${rollUp.failed.length} 处不成立）` : '汇总',
      children: <RollUpTab view={view} />,
    },
    { key: 'compare', label: '比较', children: <CompareTab year={view.year} /> },
    { key: 'roster', label: '报送单位', children: <RosterTab year={view.year} /> },
  ]
  return (
    <>
      <Standing view={view} />
      <Sheet>
        <Tabs
          items={tabs}
          activeKey={params.get('tab') ?? 'parts'}
          onChange={(tab) => setParams({ tab }, { replace: true })}
        />
      </Sheet>
    </>
  )
}

const daysWords = (left: number) => {
  if (left === 0) return '今天到期'
  return left > 0 ? `还有 ${left} 天` : `已过 ${-left} 天`
}

function Standing({ view }: { view: CollectionView }) {
  const { counts, due, daysLeft, ownDue, rollUp } = view
  const pressing = daysLeft < 0 && counts.absent > 0
  return (
    <Sheet title="到什么程度">
      <dl className="tally tally-four">
        <Tally label="应报" count={counts.all} />
        <Tally label="已报" count={counts.collected} />
        <Tally label="待更正" count={counts.held} />
        <Tally label="未报" count={counts.absent} pressing={pressing} />
      </dl>
      <p className={pressing ? 'danger-text' : 'quiet'}>
        收齐期限 <span className="figures">{due.day}</span>
        {counts.absent > 0 && `，${daysWords(daysLeft)}`}
        {due.source !== '' && `（按${due.source}）`}；县里的报告最迟{' '}
        <span className="figures">{ownDue.day}</span> 公布。
        {rollUp ? `已于 ${rollUp.day} 汇总。` : '还没有汇总。'}
      </p>
      <BasisNote basis={[due.basis, ownDue.basis]} />
      {!view.open && <Begin year={view.year} />}
    </Sheet>
  )
}

function Begin({ year }: { year: number }) {
  const { organ, allows } = useOrgan()
  if (!allows('collection.work')) return <p className="quiet">公开办还没有开始收集这个年度的报告。</p>
  return (
    <StepButton
      primary
      label="开始收集"
      effect="登记这个年度开始收集，之后可以导入、催报、汇总。上一年度的在 1 月 1 日以后由系统自动开始。"
      basis={[OGI.cite('49.1')]}
      run={(_, key) => collections.call.open({ organ: organ.id, year, key })}
      done="可以收集了。"
    />
  )
}

function Tally({ label, count, pressing = false }: { label: string; count: number; pressing?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={pressing ? 'danger-text' : ''}>{count}</dd>
    </div>
  )
}

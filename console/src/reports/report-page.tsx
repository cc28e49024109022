import { useQuery } from '@tanstack/react-query'
import { Alert, Tabs } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import { ChecksTab } from './checks-tab.tsx'
import { FiguresForm } from './figures-form.tsx'
import { NarrativeForm } from './narrative-form.tsx'
import { ReportSteps } from './report-steps.tsx'
import { TablesTab } from './tables-tab.tsx'

/** One year's report: tables, checks, figures, text, and what comes next. */
export function ReportPage() {
  const { organ, to } = useOrgan()
  const { year = '' } = useParams()
  const query = useQuery(reports.ask.get.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <Page
      title={query.data?.title ?? `${year} 年度报告`}
      sub={
        <>
          <Link to={to('reports')}>各年度报告</Link> ·{' '}
          <Link to={to(`reports/${year}/filing`)}>填报上级系统</Link>
        </>
      }
    >
      <Loaded query={query}>{(report) => <Report key={report.year} report={report} />}</Loaded>
    </Page>
  )
}

function Report({ report }: { report: ReportView }) {
  const [params, setParams] = useSearchParams()
  const broken = report.equations.filter(({ holds }) => !holds).length
  const tabs = [
    { key: 'tables', label: '三张表', children: <TablesTab report={report} /> },
    {
      key: 'checks',
      label: broken > 0 ? `核对（${broken} 处不成立）` : '核对',
      children: <ChecksTab report={report} />,
    },
    { key: 'figures', label: '填写表二', children: <FiguresForm report={report} /> },
    { key: 'narrative', label: '文字部分', children: <NarrativeForm report={report} /> },
    { key: 'trail', label: '经过', children: <Trail lines={report.timeline} /> },
  ]
  return (
    <div className="beside">
      <Sheet title="报告内容">
        {report.locked !== '' && (
          <Alert type="info" showIcon title={report.locked} style={{ marginBottom: 12 }} />
        )}
        <Tabs
          items={tabs}
          activeKey={params.get('tab') ?? 'tables'}
          onChange={(tab) => setParams({ tab }, { replace: true })}
        />
      </Sheet>
      <div className="beside-end">
        <ReportSteps report={report} />
      </div>
    </div>
  )
}

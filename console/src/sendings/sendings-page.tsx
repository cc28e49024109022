import { Button, Tabs } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type Organ, useOrgan } from '../shell/use-organ.ts'
import { Counts } from './counts.tsx'
import { HandList } from './hand-list.tsx'
import { ItemsList } from './items-list.tsx'
import { PortalsForm } from './portals-form.tsx'

function tabsOf(organ: Organ) {
  return [
    ...(organ.kind === 'county'
      ? [{ key: 'received', label: '收到的', children: <ItemsList side="received" /> }]
      : []),
    ...(organ.parent === null
      ? []
      : [{ key: 'sent', label: '报送上级网站', children: <ItemsList side="sent" /> }]),
    { key: 'by-hand', label: '人工报送', children: <HandList /> },
    { key: 'counts', label: '统计', children: <Counts /> },
    { key: 'portals', label: '外部门户', children: <PortalsForm /> },
  ]
}

/** Items sent up, those that came from below, those put by hand, and their counts. */
export function SendingsPage() {
  const { organ, allows, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const tabs = tabsOf(organ)
  const active = tabs.find(({ key }) => key === params.get('tab')) ?? tabs[0]
  return (
    <Page
      title="报送"
      sub="本单位网站上的稿件向上级网站报送；采用、退回有回执，原文更新、撤回时对方跟着处理。"
      actions={
        allows('sending.send') && (
          <Link to={to('sendings/new')}>
            <Button type="primary" tabIndex={-1}>
              报送稿件
            </Button>
          </Link>
        )
      }
    >
      <Sheet>
        <Tabs
          activeKey={active?.key ?? ''}
          items={tabs}
          destroyOnHidden
          onChange={(key) => setParams({ tab: key }, { replace: true })}
        />
      </Sheet>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guides } from './api.ts'
import { WindowSheet } from './window-sheet.tsx'

/** The service windows: what each does, and the policy files it keeps at hand. */
export function WindowsPage() {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(guides.ask.windows.queryOptions({ input: { organ: organ.id } }))
  const kiosk = query.data?.page
  return (
    <Page
      title="服务窗口"
      sub={
        <>
          办事指南、办事清单和政策文件。
          {kiosk && (
            <a href={kiosk} target="_blank" rel="noreferrer">
              打开触摸屏页面
            </a>
          )}
        </>
      }
      actions={
        allows('service.edit') && (
          <Link to={to('windows/new')}>
            <Button type="primary" tabIndex={-1}>
              新增办事指南
            </Button>
          </Link>
        )
      }
    >
      <Loaded query={query}>
        {({ windows }) =>
          windows.length === 0 ? (
            <EmptyNote title="还没有窗口">请在“单位信息”的内设机构里写上窗口的名称。</EmptyNote>
          ) : (
            windows.map((window) => <WindowSheet key={window.name} window={window} />)
          )
        }
      </Loaded>
    </Page>
  )
}

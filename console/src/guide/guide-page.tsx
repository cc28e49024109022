import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guide } from './api.ts'
import { GuideForm } from './guide-form.tsx'
import { GuideState } from './guide-state.tsx'

/** The guide to the organ's information: what the law asks for, and what is still missing. */
export function GuidePage() {
  const { organ } = useOrgan()
  const query = useQuery(guide.ask.get.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="公开指南" sub="告诉居民本机关有哪些信息、怎样查、怎样申请。缺一项法定要素就不能发布。">
      <Loaded query={query}>
        {(view) => (
          <div className="beside">
            <Sheet title="指南内容">
              <GuideForm view={view} />
            </Sheet>
            <div className="beside-end">
              <GuideState view={view} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

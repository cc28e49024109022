import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guides, type OpenGuide } from './api.ts'
import { GuideFields } from './guide-fields.tsx'
import { GuideSteps } from './guide-steps.tsx'
import { fromValues, type GuideValues, toValues } from './guide-values.ts'

/** One service guide: written, printed, published, withdrawn. */
export function ServiceGuidePage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(guides.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.draft.name ?? '办事指南'} sub={<Link to={to('windows')}>全部窗口</Link>}>
      <Loaded query={query}>
        {(guide) => (
          <div className="beside">
            <div>
              <Sheet title="指南内容">
                <Write key={guide.revision} guide={guide} />
              </Sheet>
              <Sheet title="经过">
                <Trail lines={guide.history} />
              </Sheet>
            </div>
            <div className="beside-end">
              <GuideSteps guide={guide} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Write({ guide }: { guide: OpenGuide }) {
  const { organ, allows } = useOrgan()
  const windows = organ.departments.flatMap((department) => department.windows)
  return (
    <CommandForm<GuideValues, unknown>
      initial={toValues(guide.draft)}
      run={(values, key) =>
        guides.call.save({
          organ: organ.id,
          id: guide.id,
          key,
          guide: fromValues(values),
          revision: guide.revision,
        })
      }
      under="guide"
      done="已保存。网站上的版本不变，直到再次发布。"
      submit="保存"
      disabled={!allows('service.edit')}
    >
      <GuideFields windows={windows} />
    </CommandForm>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guides, type ServiceWindow } from './api.ts'
import { GuideFields } from './guide-fields.tsx'
import { fromValues, type GuideValues } from './guide-values.ts'

/** Begins a service guide. */
export function NewGuidePage() {
  const { organ, to } = useOrgan()
  const query = useQuery(guides.ask.windows.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="新增办事指南" sub={<Link to={to('windows')}>全部窗口</Link>}>
      <Sheet>
        <Loaded query={query}>{({ windows }) => <NewGuide windows={windows} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function NewGuide({ windows }: { windows: readonly ServiceWindow[] }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const own = windows.filter(({ department }) => department !== '')
  const [first] = own
  return (
    <CommandForm<GuideValues, { id: string }>
      initial={{
        position: 100,
        ...(first ? { window: first.name, place: first.place, telephone: first.telephone } : {}),
        hours: organ.contact.officeHours,
      }}
      run={(values, key) => guides.call.create({ organ: organ.id, key, guide: fromValues(values) })}
      under="guide"
      done="已保存，补齐要素后可以发布。"
      after={({ id }) => void navigate(to(`windows/${id}`))}
      submit="保存"
    >
      <GuideFields windows={own.map(({ name }) => name)} />
    </CommandForm>
  )
}

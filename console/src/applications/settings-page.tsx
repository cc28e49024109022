import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { FLOW_CHOICES } from './flow-choices.ts'
import { LetterSettings } from './letter-settings.tsx'

/** Who decides applications in this organ, from now on. */
export function CaseSettingsPage() {
  const { organ, to } = useOrgan()
  const query = useQuery(applications.ask.settings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="由谁决定答复" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet>
        <Loaded query={query}>
          {({ flow }) => (
            <CommandForm<{ flow: Case['flow'] }, unknown>
              initial={{ flow }}
              run={(values, key) => applications.call.setFlow({ organ: organ.id, key, flow: values.flow })}
              done="已设定。"
              submit="设定"
            >
              <ChoiceField
                name="flow"
                label="由谁决定"
                options={FLOW_CHOICES}
                help="只对以后登记的申请起作用；登记时也可以为某一件另选。"
              />
            </CommandForm>
          )}
        </Loaded>
      </Sheet>
      <LetterSettings />
    </Page>
  )
}

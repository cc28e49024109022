import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { applications } from '../applications/api.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { disputes, type ListedDispute } from './api.ts'
import { GROUND_CHOICES, KIND_CHOICES } from './words.ts'

interface Values {
  application: string
  kind: ListedDispute['kind']
  ground: (typeof GROUND_CHOICES)[number]['value']
  body: string
  caseNumber?: string
  day: string
  matter: string
}

const MOST_PAGES = 25

async function answered(organ: string) {
  const numbers: { value: string; label: string }[] = []
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page++) {
    const list: Awaited<ReturnType<typeof applications.call.list>> = await applications.call.list({
      ...{ organ, show: 'closed' },
      ...(after === null ? {} : { after }),
    })
    numbers.push(
      ...list.rows.map(({ id, number, closedDay }) => ({
        value: id,
        label: `${number}（${closedDay} 办结）`,
      })),
    )
    after = list.next
    if (after === null) break
  }
  return numbers
}

/** Records a review or suit that has come in. */
export function NewDisputePage() {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const application = params.get('application')
  const query = useQuery({ queryKey: ['disputes', 'answered', organ.id], queryFn: () => answered(organ.id) })
  return (
    <Page title="记录复议或诉讼" sub={<Link to={to('disputes')}>全部复议诉讼</Link>}>
      <Sheet>
        <Loaded query={query}>
          {(numbers) => (
            <div className="narrow">
              <CommandForm<Values, { id: string }>
                initial={{ day: todayInChina(), ...(application ? { application } : {}) }}
                run={(values, key) => disputes.call.file({ organ: organ.id, key, ...values })}
                done="已记录，计入年度报告表四。"
                after={({ id }) => void navigate(to(`disputes/${id}`))}
                submit="记录"
              >
                <ChoiceField name="application" label="对应的申请" options={numbers} />
                <ChoiceField name="kind" label="种类" options={KIND_CHOICES} />
                <ChoiceField name="ground" label="申请人不服什么" options={GROUND_CHOICES} />
                <TextField name="body" label="复议机关或法院" max={60} />
                <TextField name="caseNumber" label="案号" optional max={60} />
                <DayField name="day" label="受理日期" />
                <ProseField
                  name="matter"
                  label="请求和理由"
                  max={3000}
                  help="含个人信息，只给有权限的人看。"
                />
              </CommandForm>
            </div>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

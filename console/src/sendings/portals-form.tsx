import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { Loaded } from '../page/loaded.tsx'
import { todayInChina } from '../page/today.ts'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'

type Portals = Awaited<ReturnType<typeof sendings.call.portals>>
type Setting = NonNullable<Portals['current']>

const blank = () => ({ id: '', name: '', address: '', contact: '' })

/** The portals elsewhere that the organ brings items to by hand. */
export function PortalsForm() {
  const { organ } = useOrgan()
  const query = useQuery(sendings.ask.portals.queryOptions({ input: { organ: organ.id } }))
  return <Loaded query={query}>{(portals) => <Form portals={portals} />}</Loaded>
}

function Form({ portals: { current, history } }: { portals: Portals }) {
  const { organ, allows } = useOrgan()
  return (
    <div className="narrow">
      <p className="quiet">
        没有接口、要由人录入的外部门户。改动自生效日期起算，以前的设定留在下面的记录里。
      </p>
      <CommandForm<Setting, unknown>
        key={history.length}
        initial={{ from: todayInChina(), portals: current?.portals ?? [], source: current?.source ?? '' }}
        run={(values, key) => sendings.call.setPortals({ organ: organ.id, key, ...values })}
        done="已登记。"
        submit="登记"
        disabled={!allows('sending.settings')}
      >
        <RowsField name="portals" noun="门户" blank={blank} disabled={!allows('sending.settings')}>
          {(at) => (
            <div className="pair">
              <TextField name={[at, 'name']} label="门户名称" max={40} />
              <TextField name={[at, 'id']} label="编号" help="小写字母、数字，例如 province" />
              <TextField name={[at, 'address']} label="登录网址" />
              <TextField name={[at, 'contact']} label="联系人和电话" max={60} optional />
            </div>
          )}
        </RowsField>
        <div className="pair">
          <DayField name="from" label="生效日期" />
          <TextField name="source" label="依据或来源" max={100} />
        </div>
      </CommandForm>
      <h2 className="group-name" style={{ marginTop: 24 }}>
        登记记录
      </h2>
      <Trail lines={history} />
    </div>
  )
}

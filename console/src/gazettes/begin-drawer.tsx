import { Drawer } from 'antd'
import { useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { gazettes } from './api.ts'
import { CompositionFields, type CompositionValues } from './composition-fields.tsx'

/** Begins an issue. */
export function BeginDrawer({ close }: { close: () => void }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <Drawer open title="新编一期公报" size={640} onClose={close}>
      <CommandForm<CompositionValues & { year: number }, { id: string; label: string }>
        initial={{ year: Number(todayInChina().slice(0, 4)), title: '', articles: [] }}
        run={({ year, title = '', articles = [] }, key) =>
          gazettes.call.begin({ organ: organ.id, key, year, title, articles })
        }
        done={({ label }) => `已建${label}。`}
        after={({ id }) => void navigate(to(`gazettes/${id}`))}
        submit="新编"
      >
        <NumberField name="year" label="年份" min={2000} max={2100} />
        <CompositionFields />
      </CommandForm>
    </Drawer>
  )
}

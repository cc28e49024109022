import { Drawer } from 'antd'
import { PublishedField } from '../articles/published-field.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Board, tasks } from './api.ts'

interface Values {
  year: number
  title: string
  article?: string | null
}

/** Sets a year's plan up, or changes its title and the published document it stands in. */
export function PlanDrawer({ board, close }: { board: Board; close: () => void }) {
  const { organ } = useOrgan()
  const { plan, year } = board
  const linked = plan?.article
  return (
    <Drawer open title="年度分工方案" size={560} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{
          year,
          title: plan?.title ?? `${organ.shortName}${year}年政务公开工作重点任务分工方案`,
          ...(linked ? { article: linked.id } : {}),
        }}
        run={({ article, ...values }, key) =>
          tasks.call.setPlan({ organ: organ.id, key, ...values, article: article ?? null })
        }
        done="分工方案已保存。"
        after={close}
        submit="保存"
      >
        <NumberField name="year" label="年份" min={2019} max={2100} />
        <TextField name="title" label="方案名称" max={120} />
        <PublishedField
          name="article"
          label="已发布的方案"
          help="先在“稿件”里发布分工方案，再在这里关联。"
          known={linked ? [{ value: linked.id, label: linked.title }] : []}
        />
      </CommandForm>
    </Drawer>
  )
}

import { Button } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { MomentField, ProseField } from '../forms/fields.tsx'
import { useCommand } from '../forms/use-command.ts'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Planned = NonNullable<NonNullable<Organ['site']>['maintenance']>

const picked = (minute: string) => minute.replace(' ', 'T')
const written = (moment: string | undefined) => (moment ?? '').replace('T', ' ')

/** Tells residents beforehand when forms and searches will not answer. */
export function MaintenanceForm({ organ, planned }: { organ: Organ; planned: Planned | undefined }) {
  const { allows } = useOrgan()
  const may = allows('organ.edit')
  const cancel = useCommand<void, unknown>({
    run: (_, key) => organs.call.setMaintenance({ organ: organ.id, key, maintenance: null }),
    done: '预告已取消，首页正在更新。',
  })
  return (
    <div className="narrow">
      <p className="quiet">
        填写以后，首页和申请、写信、搜索等页面最上面显示这条预告，到时间自动撤下。没有预告而数据库停了，
        居民看到的是“网站维护公告”：已公开的信息照常能看，并写明电话、地址和办公时间。
      </p>
      <CommandForm<Planned, unknown>
        key={planned ? `${planned.from} ${planned.to}` : 'none'}
        initial={
          planned
            ? { ...planned, from: picked(planned.from), to: picked(planned.to) }
            : { what: '系统升级，期间不能在线申请、写信和搜索。' }
        }
        run={({ from, to, what }, key) =>
          organs.call.setMaintenance({
            organ: organ.id,
            key,
            maintenance: { from: written(from), to: written(to), what },
          })
        }
        under="maintenance"
        done="已预告，首页正在更新。"
        submit={planned ? '修改预告' : '发布预告'}
        disabled={!may}
        beside={
          planned && (
            <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
              取消预告
            </Button>
          )
        }
      >
        <div className="pair">
          <MomentField name="from" label="开始时间" />
          <MomentField name="to" label="结束时间" />
        </div>
        <ProseField name="what" label="说明" max={200} rows={2} help="期间什么不能用，写给居民看。" />
      </CommandForm>
    </div>
  )
}

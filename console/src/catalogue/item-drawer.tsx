import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { StepButton } from '../page/step-button.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { catalogue, type OpenItem } from './api.ts'
import { ItemFields } from './item-fields.tsx'
import { fromValues, type ItemValues, NEW_ITEM, toValues } from './item-values.ts'

/** One item of the catalogue, or a new one when `id` is empty. */
export function ItemDrawer({ id, close }: { id: string; close: () => void }) {
  return (
    <Drawer open title={id === '' ? '新增目录事项' : '目录事项'} size={680} onClose={close}>
      {id === '' ? <NewItem close={close} /> : <KnownItem id={id} close={close} />}
    </Drawer>
  )
}

function NewItem({ close }: { close: () => void }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<ItemValues, unknown>
      initial={{ ...NEW_ITEM, body: organ.name }}
      run={(values, key) => catalogue.call.add({ organ: organ.id, key, item: fromValues(values) })}
      under="item"
      done="事项已加入目录。"
      after={close}
      submit="加入目录"
    >
      <ItemFields />
    </CommandForm>
  )
}

function KnownItem({ id, close }: { id: string; close: () => void }) {
  const { organ } = useOrgan()
  const query = useQuery(catalogue.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Loaded query={query}>
      {(item) => (
        <>
          <Change key={item.revision} item={item} />
          <RemoveOrRestore item={item} close={close} />
          <h3>变更记录</h3>
          <Trail
            lines={item.history.map((line) => ({ ...line, label: KINDS[line.kind], note: line.reason }))}
          />
        </>
      )}
    </Loaded>
  )
}

const KINDS = {
  'item-added': '加入目录',
  'item-changed': '修改',
  'item-removed': '删除',
  'item-restored': '恢复',
}

function Change({ item }: { item: OpenItem }) {
  const { organ, allows } = useOrgan()
  const { position } = item.item
  return (
    <CommandForm<ItemValues, unknown>
      initial={toValues(organ, item.item)}
      run={(values, key) =>
        catalogue.call.change({
          organ: organ.id,
          key,
          id: item.id,
          item: { position, ...fromValues(values) },
          revision: item.revision,
        })
      }
      under="item"
      done="事项已保存，门户网站正在更新。"
      submit="保存"
      disabled={item.removed || !allows('catalogue.edit')}
    >
      <ItemFields />
    </CommandForm>
  )
}

function RemoveOrRestore({ item, close }: { item: OpenItem; close: () => void }) {
  const { organ, allows } = useOrgan()
  if (!allows('catalogue.edit')) return null
  const one = { organ: organ.id, id: item.id }
  if (item.removed)
    return (
      <StepButton
        label="恢复事项"
        effect="事项回到目录和门户网站。"
        run={(_, key) => catalogue.call.restore({ ...one, key })}
        done="事项已恢复。"
      />
    )
  return (
    <div style={{ marginTop: 20 }}>
      <StepButton
        terse
        danger
        label="删除事项"
        effect="事项从目录和门户网站上去掉，变更记录保留，以后可以恢复。"
        reason="删除原因"
        run={(reason, key) => catalogue.call.remove({ ...one, key, reason })}
        done="事项已删除。"
        after={close}
      />
    </div>
  )
}

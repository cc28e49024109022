import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, TextField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { organs } from '../shell/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type ListedBoard } from './api.ts'
import { VillageField } from './village-field.tsx'

type Values = Pick<ListedBoard, 'name' | 'place' | 'village' | 'position'>

/** Sets up a board, or changes what is said of it. */
export function BoardDrawer({ board, close }: { board: ListedBoard | undefined; close: () => void }) {
  const { organ } = useOrgan()
  const known = useQuery(organs.ask.list.queryOptions())
  return (
    <Drawer open title={board ? '公开栏' : '新设公开栏'} size={560} onClose={close}>
      <CommandForm<Values, unknown>
        initial={board ?? { position: 100, village: '' }}
        run={({ name, place, village, position }, key) =>
          boards.call.set({
            organ: organ.id,
            key,
            ...(board ? { id: board.id } : {}),
            name,
            place,
            village: village ?? '',
            position,
          })
        }
        done={board?.closed ? '已重新启用。' : '已保存，网站正在更新。'}
        after={close}
        submit={board?.closed ? '保存并重新启用' : '保存'}
      >
        <TextField name="name" label="公开栏名称" max={40} />
        <TextField name="place" label="地点" max={80} />
        <VillageField villages={(known.data ?? []).filter(({ kind }) => kind === 'village')} />
        <NumberField name="position" label="排序" min={1} max={999} />
      </CommandForm>
      {board && !board.closed && <Close board={board} close={close} />}
    </Drawer>
  )
}

function Close({ board, close }: { board: ListedBoard; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <div style={{ marginTop: 20 }}>
      <StepButton
        terse
        danger
        label="停用公开栏"
        effect="不再往这里张贴，网站上不再列出；上面还有海报的不能停用。"
        reason="停用原因"
        run={(reason, key) => boards.call.close({ organ: organ.id, id: board.id, key, reason })}
        done="已停用。"
        after={close}
      />
    </div>
  )
}

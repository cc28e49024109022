import { Drawer } from 'antd'
import { SECTIONS, type Section } from '#modules/organs/contract.ts'
import { CommandForm } from '../../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../../forms/fields.tsx'
import { StepButton } from '../../page/step-button.tsx'
import { columns, type SiteColumns } from '../../shell/api.ts'
import { useOrgan } from '../../shell/use-organ.ts'
import { BinColumn } from './bin-column.tsx'
import { movedUnder, sectionOf } from './order.ts'

export type OpenColumn = SiteColumns['columns'][number]

interface Props {
  site: SiteColumns
  /** The key of the column; empty for a new one. */
  column: string
  close(): void
}

const SECTION_CHOICES = Object.entries(SECTIONS).map(([value, label]) => ({ value, label }))
const DONE = '已保存，门户网站正在更新。'

/** Everything that can be done to one column; or the form of a new one. */
export function ColumnDrawer({ site, column: key, close }: Props) {
  const column = site.columns.find((one) => one.key === key)
  return (
    <Drawer
      open
      title={column ? `栏目：${column.name}` : '增加栏目'}
      size="min(560px, 100vw)"
      onClose={close}
      destroyOnHidden
    >
      {column ? (
        <div className="column-parts">
          <Words column={column} />
          <Under site={site} column={column} />
          <Closing column={column} />
          <BinColumn site={site} column={column} after={close} />
        </div>
      ) : (
        <AddColumn site={site} after={close} />
      )}
    </Drawer>
  )
}

interface WordsValues {
  name: string
  description: string
  keywords: string[]
}

function WordFields() {
  return (
    <>
      <TextField name="name" label="栏目名称" max={30} />
      <ProseField name="description" label="栏目说明" max={200} rows={2} />
      <ChoiceField name="keywords" label="关键词" options={[]} tags optional help="写一个，按一次回车。" />
    </>
  )
}

function AddColumn({ site, after }: { site: SiteColumns; after(): void }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<WordsValues & { key: string; group: Section }, unknown>
      initial={{ keywords: [], group: 'affairs' }}
      run={(column, key) => columns.call.add({ organ: organ.id, key, column })}
      under="column"
      done={DONE}
      after={after}
      submit="增加"
    >
      <WordFields />
      <ChoiceField name="group" label="放在哪一组下面" options={SECTION_CHOICES} />
      <TextField
        name="key"
        label="栏目编号"
        max={31}
        help={`小写字母和数字，以后不能改；网址是 ${site.sitePath}编号/`}
      />
    </CommandForm>
  )
}

function Words({ column }: { column: OpenColumn }) {
  const { organ } = useOrgan()
  const { key: id, name, description, keywords } = column
  return (
    <CommandForm<WordsValues, unknown>
      initial={{ name, description, keywords }}
      run={(words, key) => columns.call.change({ organ: organ.id, key, column: id, words })}
      under="words"
      done={DONE}
      submit="保存名称和说明"
    >
      <WordFields />
    </CommandForm>
  )
}

function Under({ site, column }: { site: SiteColumns; column: OpenColumn }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<{ group: Section }, unknown>
      initial={{ group: sectionOf(column) }}
      run={({ group }, key) =>
        columns.call.arrange({ organ: organ.id, key, order: movedUnder(site.columns, column.key, group) })
      }
      done={DONE}
      submit="移到这一组"
    >
      <ChoiceField
        name="group"
        label="放在哪一组下面"
        options={SECTION_CHOICES}
        help="栏目的网址不变，移到那一组的最后。"
      />
    </CommandForm>
  )
}

function Closing({ column }: { column: OpenColumn }) {
  const { organ } = useOrgan()
  if (column.closedOn)
    return (
      <StepButton
        label="恢复更新"
        effect="可以再往这个栏目发布信息。"
        run={(_, key) => columns.call.reopen({ organ: organ.id, key, column: column.key })}
        done={DONE}
      />
    )
  return (
    <StepButton
      label="停止更新"
      effect="栏目和已公开的信息都留在网站上，注明停止更新；不再收新稿件，也不再检查更新是否及时。"
      reason="停止更新的原因"
      disabled={column.kept !== null}
      run={(reason, key) => columns.call.close({ organ: organ.id, key, column: column.key, reason })}
      done={DONE}
    />
  )
}

import { App, Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, ProseField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'

interface Values {
  day: string
  parts: string
  text: string
}

const partsOf = (text = '') =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Splits an application that asks for several things, and shows the new numbers with their query codes. */
export function SplitDialog({ one, close }: { one: Case; close: () => void }) {
  const { organ } = useOrgan()
  const { modal } = App.useApp()
  type Split = Awaited<ReturnType<typeof applications.call.split>>
  const tell = ({ cases }: Split) =>
    void modal.success({
      title: `拆出 ${cases.length} 件，请把编号和查询码告知申请人`,
      content: (
        <ul>
          {cases.map(({ number, code }) => (
            <li key={number} className="figures">
              {number}，查询码 {code}
            </li>
          ))}
        </ul>
      ),
    })
  return (
    <Modal open title="一事一申请拆分" footer={null} onCancel={close} mask={{ closable: false }} width={640}>
      <CommandForm<Values, Split>
        initial={{ day: todayInChina() }}
        run={({ day, parts, text }, key) =>
          applications.call.split({
            organ: organ.id,
            id: one.id,
            key,
            day,
            parts: partsOf(parts),
            text: text ?? '',
          })
        }
        after={(split) => {
          close()
          tell(split)
        }}
        submit="拆分"
        confirm="拆出的每件各有编号，期限都自原申请收到之日起算；拆分不能撤销。"
      >
        <DayField name="day" label="日期" max={todayInChina()} />
        <ProseField
          name="parts"
          label="拆出的申请内容"
          max={8000}
          rows={6}
          help="每件写一段，段与段之间空一行；第一件事留在原申请里，不用写。"
        />
        <ProseField name="text" label="拆分的理由" max={500} />
      </CommandForm>
    </Modal>
  )
}

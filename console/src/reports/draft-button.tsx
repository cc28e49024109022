import { App, Button, Form } from 'antd'
import { useState } from 'react'
import type { Narrative, ReportView } from '#modules/annual-report/contract.ts'
import { readRefusal } from '../api/refusal.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'
import { isBlank, withBlanksFilled } from './fill-blanks.ts'

/** Drafts the text from the year's figures into the fields; what someone wrote is replaced only when asked for. */
export function DraftButton({ year, drafted }: Pick<ReportView, 'year'> & { drafted: () => void }) {
  const { organ } = useOrgan()
  const { modal, message } = App.useApp()
  const form = Form.useFormInstance<Narrative>()
  const [waiting, setWaiting] = useState(false)
  const fill = (narrative: Narrative) => {
    form.setFieldsValue(narrative)
    drafted()
    message.success('已填入起草的文字，还没有保存。')
  }
  const ask = (draft: Narrative, written: Narrative) => {
    const asked = modal.confirm({
      title: '有的栏目已经写了文字',
      content:
        '只填空白的几栏，写好的文字不动；或者全部换成起草的文字。换掉的文字在保存以前可以刷新页面找回。',
      okText: '只填空白的几栏',
      cancelText: '不起草了',
      onOk: () => fill(withBlanksFilled(written, draft)),
      footer: (_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <Button
            danger
            onClick={() => {
              asked.destroy()
              fill(draft)
            }}
          >
            全部换成起草的文字
          </Button>
          <OkBtn />
        </>
      ),
    })
  }
  const begin = async () => {
    setWaiting(true)
    try {
      const draft = await reports.call.draftNarrative({ organ: organ.id, year })
      const written: Narrative = form.getFieldsValue(true)
      if (isBlank(written)) fill(draft)
      else ask(draft, written)
    } catch (error) {
      message.error(readRefusal(error).message)
    } finally {
      setWaiting(false)
    }
  }
  return (
    <Button loading={waiting} onClick={begin}>
      按本年情况起草
    </Button>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, ProseField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'

interface Values {
  day: string
  reason: string
  words?: string
}

const paragraphsOf = (words = '') =>
  words
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Makes a letter's number void, and sends the letter in other words under a new one. */
export function VoidDialog({
  one,
  letter,
  close,
}: {
  one: Case
  letter: Case['letters'][number]
  close: () => void
}) {
  const { organ } = useOrgan()
  const { number } = letter
  const input = { organ: organ.id, id: one.id, number }
  const query = useQuery(applications.ask.letterText.queryOptions({ input }))
  return (
    <Modal
      open
      title={`作废 ${number}`}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={720}
    >
      <p style={{ marginTop: 0 }}>
        文号作废以后不再使用，文书登记簿里留下理由。改好下面的文字就同时用新文号重新制作；清空就只作废。
      </p>
      <Loaded query={query}>
        {({ paragraphs }) => (
          <CommandForm<Values, { number: string | null }>
            initial={{ day: todayInChina(), words: paragraphs.join('\n') }}
            run={({ words, ...values }, key) =>
              applications.call.voidLetter({ ...input, ...values, key, paragraphs: paragraphsOf(words) })
            }
            done={({ number: fresh }) => (fresh ? `已作废，新文号 ${fresh}。` : '已作废。')}
            after={close}
            submit="作废"
            danger
            confirm="文号作废不能恢复。"
          >
            <DayField name="day" label="日期" max={todayInChina()} />
            <ProseField name="reason" label="作废的理由" max={500} />
            <ProseField
              name="words"
              label="重新制作的文字"
              max={6000}
              rows={10}
              optional
              help="一行一段；标题、救济告知、署名和日期由版式补上。"
            />
          </CommandForm>
        )}
      </Loaded>
    </Modal>
  )
}

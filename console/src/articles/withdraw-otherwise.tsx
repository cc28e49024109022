import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles } from './api.ts'

interface Values {
  how: 'gone' | 'replaced'
  reason: string
  replacedBy?: string
}

const HOWS = [
  { value: 'gone', label: '不再适用' },
  { value: 'replaced', label: '由新的信息代替' },
]

/** Takes an article off as no longer applying, or for another in its place. */
export function WithdrawOtherwise({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="step">
      <Button block onClick={() => setOpen(true)}>
        不再适用，或由新的代替
      </Button>
      <p>同样从网站撤下；原网址写明不再适用，或者指向代替它的那一篇。</p>
      {open && (
        <Drawer open title="撤下并说明去向" size={520} onClose={close}>
          <CommandForm<Values, unknown>
            initial={{ how: 'replaced', reason: '', replacedBy: '' }}
            run={(values, key) => articles.call.withdraw({ organ: organ.id, id: article.id, key, ...values })}
            done="已撤下，网站正在更新。"
            after={close}
            submit="撤下"
            danger
          >
            <ChoiceField name="how" label="怎样撤下" options={HOWS} />
            <TextField
              name="replacedBy"
              label="代替它的那一篇的索引号"
              optional
              help="由新的信息代替时必填，例如 2026-00012。"
            />
            <ProseField name="reason" label="撤下原因" max={500} help="原网址处会显示。" />
          </CommandForm>
        </Drawer>
      )}
    </div>
  )
}

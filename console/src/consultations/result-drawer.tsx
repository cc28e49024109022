import { Drawer } from 'antd'
import { PublishedField } from '../articles/published-field.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type OpenConsultation } from './api.ts'
import { VERDICT_CHOICES } from './words.tsx'

type Answer = { verdict: 'adopted' | 'partly' | 'refused'; reason: string }

interface Values {
  overview: string
  answers?: Answer[]
  article?: string | null
}

/** Writes what was adopted and why the rest was not, group by group. */
export function ResultDrawer({ one, close }: { one: OpenConsultation; close: () => void }) {
  const { organ } = useOrgan()
  const send = ({ overview, answers = [], article }: Values, key: string) => {
    const grouped = one.groups.map(({ group }, at) => ({ group, ...(answers[at] as Answer) }))
    const result = { overview, answers: grouped, article: article ?? null }
    return consultations.call.answer({ organ: organ.id, id: one.id, key, result })
  }
  return (
    <Drawer open title="公布采纳情况" size={680} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{ overview: overviewOf(one) }}
        run={send}
        under="result"
        done="采纳情况已公布，网站正在更新。"
        after={close}
        submit="公布采纳情况"
        confirm="公布后不能再改。请确认理由里没有提意见人的姓名和联系方式。"
      >
        <ProseField name="overview" label="征集情况" max={2000} />
        {one.groups.map(({ group, count }, at) => (
          <fieldset key={group} style={{ border: 0, borderTop: '1px solid #e9eeee', padding: '12px 0' }}>
            <legend>
              {group}（{count} 条）
            </legend>
            <ChoiceField name={['answers', at, 'verdict']} label="采纳情况" options={VERDICT_CHOICES} />
            <ProseField
              name={['answers', at, 'reason']}
              label="怎样采纳，或者不采纳的理由"
              max={1000}
              rows={2}
            />
          </fieldset>
        ))}
        <PublishedField name="article" label="形成的正式文件" help="已经发布的，可以关联，页面上会有链接。" />
      </CommandForm>
    </Drawer>
  )
}

const overviewOf = (one: OpenConsultation) =>
  `${one.from} 至 ${one.to}，就《${one.title}》公开征求意见，共收到意见 ${one.received} 条。`

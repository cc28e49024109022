import { AutoComplete, Button, Form } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type ListedComment, type OpenConsultation } from './api.ts'
import { UNRELATED } from './words.tsx'

interface Props {
  one: OpenConsultation
  comment: ListedComment
  close: () => void
}

/** Sorts one comment into a group and sums it up. */
export function HandleForm({ one, comment, close }: Props) {
  const { organ } = useOrgan()
  const groups = [...one.groups.map(({ group }) => group), UNRELATED]
  return (
    <CommandForm<{ group: string; summary: string }, unknown>
      initial={comment.handled ? { group: comment.group, summary: comment.summary } : {}}
      run={(values, key) =>
        consultations.call.handle({ organ: organ.id, id: one.id, comment: comment.id, key, ...values })
      }
      done="已归纳。"
      after={close}
      submit="保存归纳"
      beside={<Button onClick={close}>取消</Button>}
    >
      <Form.Item
        name="group"
        label="意见类别"
        extra="选已有的类别，或者写一个新的；同一类意见一起答复。"
        validateTrigger={[]}
      >
        <AutoComplete
          options={groups.map((group) => ({ value: group }))}
          placeholder="例如：施工期间安排临时摊位"
        />
      </Form.Item>
      <ProseField name="summary" label="内容摘要" max={500} rows={2} help="一句话，不写姓名和联系方式。" />
    </CommandForm>
  )
}

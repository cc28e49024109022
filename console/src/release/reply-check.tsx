import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import type { Case } from '../applications/api.ts'
import { fromValues, type ReplyValues } from '../applications/reply-values.ts'
import { fieldErrors } from '../forms/field-path.ts'
import { useCommand } from '../forms/use-command.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type Finding, release } from './api.ts'
import { FindingWords } from './findings-list.tsx'

/** Looks through what would go out, and puts the reply aside for somebody else to let it through. */
export function ReplyCheck({ one }: { one: Case }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const form = Form.useFormInstance()
  const [found, setFound] = useState<Finding[]>()
  const input = { organ: organ.id, id: one.id }
  const onError = (error: Error) => {
    const told = readRefusal(error)
    form.setFields(fieldErrors(told.problems, 'reply'))
    void message.error(told.message)
  }
  const check = useMutation({
    mutationFn: (values: ReplyValues) => release.call.check({ ...input, reply: fromValues(values) }),
    onSuccess: ({ findings }) => setFound(findings),
    onError,
  })
  const lay = useCommand({
    run: (values: ReplyValues, key) => release.call.lay({ ...input, key, reply: fromValues(values) }),
    done: '已存下，另一个人可以在申请页面放行。',
    after: () => setFound(undefined),
  })
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate(form.getFieldsValue())}>
        检查个人信息
      </Button>
      <Button loading={lay.isPending} onClick={() => lay.mutate(form.getFieldsValue(), { onError })}>
        存稿
      </Button>
      {found && (
        <Modal open title="要发出的内容" footer={null} onCancel={() => setFound(undefined)}>
          <Found findings={found} />
        </Modal>
      )}
    </>
  )
}

function Found({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return <p>答复和选中的文件里没有发现他人的个人信息，可以发出。</p>
  const open = findings.filter(({ given }) => given === null).length
  return (
    <>
      <p>
        {open === 0
          ? '发现的都已由另一个人放行，可以发出。'
          : `还有 ${open} 处没有处理，不能发出。请改写、遮盖，或者存稿以后由另一个人在申请页面放行。`}
      </p>
      <ul className="rows">
        {findings.map((finding) => (
          <li key={`${finding.source} ${finding.hit}`} style={{ padding: '6px 0' }}>
            <FindingWords finding={finding} />
          </li>
        ))}
      </ul>
    </>
  )
}

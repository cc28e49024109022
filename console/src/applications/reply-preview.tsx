import { useMutation } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { fieldErrors } from '../forms/field-path.ts'
import { release } from '../release/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'
import { PdfDialog } from './pdf-dialog.tsx'
import { fromValues, type ReplyValues } from './reply-values.ts'

/** Shows the letter as it will print, before it is sent. */
export function ReplyPreview({ one }: { one: Case }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const form = Form.useFormInstance()
  const [file, setFile] = useState<Blob>()
  const preview = useMutation({
    mutationFn: (values: ReplyValues) =>
      release.call.preview({ organ: organ.id, id: one.id, reply: fromValues(values) }),
    onSuccess: setFile,
    onError: (error) => {
      const told = readRefusal(error)
      form.setFields(fieldErrors(told.problems, 'reply'))
      void message.error(told.message)
    },
  })
  return (
    <>
      <Button loading={preview.isPending} onClick={() => preview.mutate(form.getFieldsValue())}>
        预览答复书
      </Button>
      {file && <PdfDialog title="答复书预览（还没有发出）" file={file} close={() => setFile(undefined)} />}
    </>
  )
}

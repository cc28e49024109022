import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { fieldErrors } from '../forms/field-path.ts'
import { release } from '../release/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'
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
      {file && <PdfDialog file={file} close={() => setFile(undefined)} />}
    </>
  )
}

function PdfDialog({ file, close }: { file: Blob; close: () => void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <Modal
      open
      title="答复书预览（还没有发出）"
      footer={null}
      width={820}
      onCancel={close}
      style={{ top: 24 }}
    >
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          在新窗口打开
        </a>
      </p>
      {address && (
        <iframe src={address} title="答复书预览" style={{ width: '100%', height: '72vh', border: 0 }} />
      )}
    </Modal>
  )
}

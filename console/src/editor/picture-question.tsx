import { useMutation } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { told } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { ownAddress, useBodyFiles } from './body-files.ts'

interface Props {
  editor: Editor
  close: () => void
}

interface Answer {
  alt: string
}

function AltField() {
  return (
    <Form.Item
      name="alt"
      label="图片的文字说明"
      extra="一句话说清图里有什么，例如“农技员在蔗田边讲解砍收要领”。看不见图片的人听到的就是这句话。"
      rules={[{ required: true, whitespace: true, message: '请写一句图片说明。' }]}
    >
      <Input maxLength={120} />
    </Form.Item>
  )
}

/** Takes a picture and the words that stand for it. */
export function PictureQuestion({ editor, close }: Props) {
  const { addPicture } = useBodyFiles()
  const [form] = Form.useForm<Answer>()
  const [file, setFile] = useState<File>()
  const adding = useMutation({
    mutationFn: async ({ alt }: Answer) => {
      if (!file || !addPicture) throw new Error('no picture')
      const src = ownAddress(await addPicture(file))
      editor
        .chain()
        .focus()
        .insertContent({ type: 'picture', attrs: { src, alt: alt.trim() } })
        .run()
    },
    onSuccess: close,
  })
  return (
    <Modal
      open
      title="插入图片"
      okText="插入"
      cancelText="取消"
      okButtonProps={{ disabled: !file, loading: adding.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {adding.error && <Alert type="error" showIcon role="alert" title={told(adding.error)} />}
      <p>{file ? file.name : '可以选 JPG 或 PNG。大图会自动缩小，拍摄地点等信息会自动去掉。'}</p>
      <PickFileButton label="选择图片" accept="image/jpeg,image/png,image/webp" picked={setFile} />
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={(answer: Answer) => adding.mutate(answer)}
      >
        <AltField />
      </Form>
    </Modal>
  )
}

/** Asks for the words that stand for the picture selected. */
export function AltQuestion({ editor, close }: Props) {
  const [form] = Form.useForm<Answer>()
  const answer = ({ alt }: Answer) => {
    editor.chain().focus().updateAttributes('picture', { alt: alt.trim() }).run()
    close()
  }
  return (
    <Modal open title="图片说明" okText="好" cancelText="取消" onOk={() => form.submit()} onCancel={close}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ alt: String(editor.getAttributes('picture')['alt'] ?? '') }}
        onFinish={answer}
      >
        <AltField />
      </Form>
    </Modal>
  )
}

import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, type ButtonProps } from 'antd'
import { told } from '../api/refusal.ts'
import { saveFile } from './save-file.ts'

interface Props {
  label: string
  fetchFile: () => Promise<File | Blob>
  /** The name when the server gives none. */
  name: string
  type?: NonNullable<ButtonProps['type']>
  size?: 'small' | 'medium'
}

/** Fetches a file and hands it to the person. */
export function DownloadButton({ label, fetchFile, name, type = 'default', size = 'medium' }: Props) {
  const { message } = App.useApp()
  const fetching = useMutation({
    mutationFn: fetchFile,
    onSuccess: (file) => saveFile(file, file instanceof File && file.name !== '' ? file.name : name),
    onError: (error) => void message.error(told(error)),
  })
  return (
    <Button
      type={type}
      size={size}
      icon={<DownloadOutlined />}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
    >
      {label}
    </Button>
  )
}

import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'

interface Props {
  label: string
  accept?: string
  loading?: boolean
  picked: (file: File) => void
}

/** Lets the person pick one file of their computer. */
export function PickFileButton({ label, accept, loading = false, picked }: Props) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        style={{ display: 'none' }}
        aria-label={label}
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) picked(file)
          event.target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} loading={loading} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  )
}

import { Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'

/** Shows a PDF as it will print. */
export function PdfDialog({
  title,
  file,
  close,
  children,
}: {
  title: string
  file: Blob
  close: () => void
  children?: ReactNode
}) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <Modal open title={title} footer={null} width={820} onCancel={close} style={{ top: 24 }}>
      {children}
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          在新窗口打开
        </a>
      </p>
      {address && <iframe src={address} title={title} style={{ width: '100%', height: '72vh', border: 0 }} />}
    </Modal>
  )
}

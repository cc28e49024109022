import { Alert, Button } from 'antd'

interface Props {
  message: string
  overwrite: () => void
  reload: () => void
}

/** Somebody else has written in the same draft: says so, and lets the person choose without losing either text. */
export function ConflictNote({ message, overwrite, reload }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title="这篇稿件在您写的时候被别人改过"
      description={
        <>
          <p style={{ marginTop: 0 }}>
            {message}
            您写的文字还在本页，也记在这台电脑上。两份文字都不会丢：存进去的每一次都在“各次保存”里，随时可以恢复。
          </p>
          <span className="toolbar">
            <Button onClick={reload}>载入别人的内容，我的以后再恢复</Button>
            <Button onClick={overwrite}>存我的，别人的留在“各次保存”</Button>
          </span>
        </>
      }
    />
  )
}

import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { forgetUnsaved, hasUnsaved } from './unsaved.ts'

/** Asks before a page with unsaved typing is left. Stands once, in the shell. */
export function LeaveGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsaved()) event.preventDefault()
    }
    globalThis.addEventListener('beforeunload', ask)
    return () => globalThis.removeEventListener('beforeunload', ask)
  }, [])
  const leave = () => {
    forgetUnsaved()
    blocker.proceed?.()
  }
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title="有内容还没有保存"
      okText="留在本页"
      cancelText="放弃并离开"
      cancelButtonProps={{ danger: true }}
      onOk={() => blocker.reset?.()}
      onCancel={leave}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      现在离开，刚才填写的内容会丢失。
    </Modal>
  )
}

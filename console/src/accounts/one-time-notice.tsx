import { Button, Modal } from 'antd'

interface Secret {
  name: string
  password: string
}

/** Shows a one-time password, once. */
export function OneTimeNotice({ secret, close }: { secret: Secret; close: () => void }) {
  return (
    <Modal
      open
      title={`${secret.name}的一次性密码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          我已经记下
        </Button>
      }
    >
      <p>请当面或用电话告诉本人。关闭后不再显示；本人第一次登录时要换成自己的密码。</p>
      <p className="once">{secret.password}</p>
    </Modal>
  )
}

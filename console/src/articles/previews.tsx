import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import { useCommand } from '../forms/use-command.ts'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, writing } from './api.ts'

type Link = Awaited<ReturnType<typeof writing.call.previews>>['items'][number]

const WHEN = new Intl.DateTimeFormat('zh-CN', {
  ...{ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})
const inWords = (at: string) => WHEN.format(new Date(at))

/** The page as it will stand on the site, for staff and for a reader without an account. */
export function Previews({ article }: { article: Article }) {
  const { organ, allows } = useOrgan()
  const [asking, setAsking] = useState(false)
  const query = useQuery({
    ...writing.ask.previews.queryOptions({ input: { organ: organ.id, id: article.id } }),
    enabled: allows('article.write'),
  })
  if (!allows('article.write') || article.status === 'binned') return null
  return (
    <Sheet title="预览">
      <p>
        <a href={`/preview/${organ.id}/${article.id}/desk/`} target="_blank" rel="noreferrer">
          看发布后的样子（新窗口）
        </a>
      </p>
      <p className="quiet">显示最近一次保存的内容。</p>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="rows">
            {items.map((link) => (
              <OneLink key={link.link} article={article} link={link} />
            ))}
          </ul>
        )}
      </Loaded>
      <Button onClick={() => setAsking(true)}>给没有账号的人看</Button>
      {asking && <Question article={article} close={() => setAsking(false)} />}
    </Sheet>
  )
}

function standingOf({ closed, open, until }: Link): string {
  if (closed) return '已收回'
  return open ? `到 ${inWords(until)} 失效` : `${inWords(until)} 已失效`
}

function OneLink({ article, link }: { article: Article; link: Link }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const address = link.path ? `${globalThis.location.origin}${link.path}` : ''
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => message.success('链接已复制。'),
      () => message.warning('浏览器不让复制，请选中链接后自己复制。'),
    )
  return (
    <li style={{ padding: '8px 0' }}>
      {link.reader} <span className="quiet">{standingOf(link)}</span>
      <div className="quiet">
        {link.times === 0
          ? '还没有打开过'
          : `打开过 ${link.times} 次，最近 ${link.last ? inWords(link.last) : ''}`}
      </div>
      {address && (
        <>
          <Input readOnly value={address} aria-label={`给${link.reader}的预览链接`} />
          <span className="toolbar" style={{ margin: '6px 0 0' }}>
            <Button onClick={() => void copy()}>复制</Button>
            <StepButton
              terse
              label="收回"
              effect={`给${link.reader}的链接立即失效。`}
              run={(_, key) =>
                writing.call.closePreview({ organ: organ.id, id: article.id, key, link: link.link })
              }
              done="链接已收回。"
            />
          </span>
        </>
      )}
    </li>
  )
}

interface Answer {
  reader: string
  days: number
}

function Question({ article, close }: { article: Article; close: () => void }) {
  const { organ } = useOrgan()
  const [form] = Form.useForm<Answer>()
  const opening = useCommand({
    run: (answer: Answer, key) =>
      writing.call.openPreview({ organ: organ.id, id: article.id, key, ...answer }),
    done: '链接已生成，请复制后发给对方。',
    after: close,
  })
  return (
    <Modal
      open
      title="给没有账号的人看"
      okText="生成链接"
      cancelText="取消"
      okButtonProps={{ loading: opening.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {opening.error && <ProblemSummary told={readRefusal(opening.error)} />}
      <p>
        拿到链接的人不用登录就能看到这篇还没公开的稿件和附件，到期失效，也可以随时收回。里面有个人信息的不要给。
      </p>
      <Form form={form} layout="vertical" initialValues={{ days: 3 }} onFinish={opening.mutate}>
        <Form.Item
          name="reader"
          label="给谁看"
          rules={[{ required: true, whitespace: true, message: '请写明给谁看，这会记入历史。' }]}
        >
          <Input autoFocus maxLength={60} placeholder="例如 农科院王研究员" />
        </Form.Item>
        <Form.Item name="days" label="几天内有效">
          <Select options={[1, 3, 7, 14].map((days) => ({ value: days, label: `${days} 天` }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import { accounts } from './api.ts'
import { type Session, useEnter } from './use-session.ts'

interface Given {
  username: string
  password: string
  code?: string
}

/** Name, password and, when the account asks for it, the code of the second factor. */
export function SignInForm({ entered }: { entered?: (session: Session) => void }) {
  const enter = useEnter()
  const [codeAsked, setCodeAsked] = useState(false)
  const signIn = useMutation({
    mutationFn: (given: Given) => accounts.call.signIn({ code: '', ...given }),
    onSuccess: (session) => {
      enter(session)
      entered?.(session)
    },
    onError: (error) => {
      if (readRefusal(error).problems.some(({ field }) => field === 'code')) setCodeAsked(true)
    },
  })
  const told = signIn.error ? readRefusal(signIn.error) : undefined
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => signIn.mutate(given)}>
      {told && <ProblemSummary told={{ ...told, problems: [] }} />}
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名。' }]}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码。' }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {codeAsked && (
        <Form.Item name="code" label="动态验证码" extra="打开手机上的验证器，输入当前的 6 位数字。">
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus size="large" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { SESSION_KEY } from '../api/query-client.ts'
import { told } from '../api/refusal.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { accounts } from '../session/api.ts'

/** Turns the second factor on or off. */
export function SecondFactor({ on }: { on: boolean }) {
  return on ? <TurnOff /> : <TurnOn />
}

function useAskAgain() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: SESSION_KEY })
}

function TurnOn() {
  const proposal = useMutation({ mutationFn: () => accounts.call.proposeSecondFactor() })
  const askAgain = useAskAgain()
  if (!proposal.data)
    return (
      <>
        <p>启用后，登录时除密码外还要输入手机验证器上的 6 位数字。密码泄露时，别人也进不来。</p>
        {proposal.error && <Alert type="error" title={told(proposal.error)} style={{ marginBottom: 12 }} />}
        <Button type="primary" loading={proposal.isPending} onClick={() => proposal.mutate()}>
          启用动态验证码
        </Button>
      </>
    )
  const { secret, qr } = proposal.data
  return (
    <>
      <ol style={{ paddingLeft: 20, marginTop: 0 }}>
        <li>在手机上打开任意一种验证器应用（支持 TOTP）。</li>
        <li>扫描下面的二维码；不能扫描时，手工输入密钥。</li>
        <li>输入验证器上显示的 6 位数字。</li>
      </ol>
      <img src={qr} alt="动态验证码的二维码" width={196} height={196} />
      <p>
        密钥：<code className="figures">{secret}</code>
      </p>
      <CommandForm<{ code: string }, unknown>
        initial={{ code: '' }}
        run={({ code }) => accounts.call.confirmSecondFactor({ secret, code: code.trim() })}
        done="动态验证码已启用，下次登录时会用到。"
        after={askAgain}
        submit="启用"
      >
        <TextField name="code" label="6 位数字" autoComplete="one-time-code" />
      </CommandForm>
    </>
  )
}

function TurnOff() {
  const [sure, setSure] = useState(false)
  const askAgain = useAskAgain()
  return (
    <>
      <p>动态验证码已启用。登录时需要密码和手机验证器上的 6 位数字。</p>
      {sure ? (
        <CommandForm<{ password: string }, unknown>
          initial={{ password: '' }}
          run={(values) => accounts.call.dropSecondFactor(values)}
          done="动态验证码已停用。"
          after={askAgain}
          submit="停用"
          danger
          beside={<Button onClick={() => setSure(false)}>不停用了</Button>}
        >
          <TextField
            name="password"
            label="您的密码"
            type="password"
            autoComplete="current-password"
            help="停用后，登录只需要密码。换手机时，停用后再重新启用即可。"
          />
        </CommandForm>
      ) : (
        <Button onClick={() => setSure(true)}>停用或更换手机</Button>
      )}
    </>
  )
}

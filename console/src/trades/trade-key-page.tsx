import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { Link } from 'react-router'
import { lockKey, newKeyPair, PASSPHRASE_MIN } from '#modules/trading/sealing/index.ts'
import { saveFile } from '../files/save-file.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { trading } from './api.ts'

/** Makes the key pair here, hands its locked secret half to its owner, and shows only the public half to the server. */
async function makeKey(organ: string, passphrase: string, key: string): Promise<void> {
  const pair = newKeyPair()
  const file = new Blob([await lockKey(pair, passphrase)], { type: 'application/json' })
  await trading.call.showKey({ organ, key, publicKey: pair.publicKey })
  saveFile(file, `开标钥匙-${pair.publicKey.slice(0, 8)}.json`)
}

/** A person's key for opening sealed bids. */
export function TradeKeyPage() {
  const { organ, to } = useOrgan()
  const query = useQuery(trading.ask.myKey.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="我的开标钥匙" sub={<Link to={to('trades')}>三资交易</Link>}>
      <Loaded query={query}>
        {({ key }) => (
          <>
            <Sheet>
              {key ? (
                <p>
                  {`${key.day} 登记的公钥，指纹：`}
                  <code>{key.fingerprint}</code>
                </p>
              ) : (
                <p>您还没有登记开标公钥。</p>
              )}
            </Sheet>
            <NewKey organ={organ.id} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function NewKey({ organ }: { organ: string }) {
  return (
    <Sheet title="做一把新钥匙">
      <div className="narrow">
        <p>
          钥匙在您的浏览器里做成，私钥用口令锁进一个文件，只保存在您的电脑上，请另存到优盘并妥善保管；服务器只收公钥。已经发布公告的交易仍用旧钥匙，旧文件不要丢。
        </p>
        <CommandForm<{ passphrase: string }, unknown>
          initial={{ passphrase: '' }}
          run={({ passphrase }, key) => makeKey(organ, passphrase, key)}
          done="钥匙文件已下载，公钥已登记。"
          submit="做钥匙并登记"
        >
          <Form.Item
            name="passphrase"
            label="钥匙文件的口令"
            extra={`至少 ${PASSPHRASE_MIN} 个字。忘了口令，这把钥匙就打不开了。`}
            rules={[{ min: PASSPHRASE_MIN, required: true, message: `口令至少 ${PASSPHRASE_MIN} 个字。` }]}
            validateTrigger={[]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </CommandForm>
      </div>
    </Sheet>
  )
}

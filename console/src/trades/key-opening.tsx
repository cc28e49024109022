import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { told } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { useCommand } from '../forms/use-command.ts'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'
import { openShares } from './open-shares.ts'

/** What is wrong with the file or the passphrase; nothing was sent. */
class KeyUnusable extends Error {}

interface Unlocking {
  file: File
  passphrase: string
}

async function opened(
  { organ, id }: OpenTrade,
  { file, passphrase }: Unlocking,
  key: string,
): Promise<string> {
  const sealed = await trading.call.envelopes({ organ, id })
  const outcome = await openShares(await file.text(), passphrase, sealed)
  if ('problem' in outcome) throw new KeyUnusable(outcome.problem)
  await trading.call.giveShares({ organ, id, key, shares: outcome.shares })
  return outcome.broken.length > 0
    ? `已交出。${outcome.broken.join('、')} 号密封件中给您的部分打不开，已跳过。`
    : '已用您的钥匙开过。'
}

/** A holder opens with the own key: in this browser, from the own file. */
export function KeyOpening({ trade }: { trade: OpenTrade }) {
  const field = useId()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const opening = useCommand<Unlocking, string>({
    run: (unlocking, key) => opened(trade, unlocking, key),
    done: (text) => text,
  })
  const words = (error: Error) => (error instanceof KeyUnusable ? error.message : told(error))
  return (
    <Sheet title="用我的钥匙开标">
      <p>{`已有 ${trade.shares.length} 人开过，${trade.notice?.threshold ?? 0} 人到齐即当场打开全部报价。钥匙文件和口令只在您的浏览器里使用，不会发给服务器。`}</p>
      {opening.error && <Alert type="error" showIcon role="alert" title={words(opening.error)} />}
      <p>
        <PickFileButton label={file ? file.name : '选择钥匙文件'} accept=".json" picked={setFile} />
      </p>
      <p style={{ maxWidth: 360 }}>
        <label htmlFor={field}>钥匙文件的口令</label>
        <Input.Password
          id={field}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </p>
      <Button
        type="primary"
        disabled={!file || passphrase === ''}
        loading={opening.isPending}
        onClick={() => file && opening.mutate({ file, passphrase })}
      >
        开标
      </Button>
    </Sheet>
  )
}

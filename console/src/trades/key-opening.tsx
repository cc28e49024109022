import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { told } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'
import { openShares } from './open-shares.ts'

async function opened(trade: OpenTrade, file: File, passphrase: string): Promise<string> {
  const { organ, id } = trade
  const sealed = await trading.call.envelopes({ organ, id })
  const outcome = await openShares(await file.text(), passphrase, sealed)
  if ('problem' in outcome) throw new Error(outcome.problem)
  await trading.call.giveShares({ organ, id, key: crypto.randomUUID(), shares: outcome.shares })
  return outcome.broken.length > 0
    ? `已交出。${outcome.broken.join('、')} 号密封件中给您的部分打不开，已跳过。`
    : '已交出。'
}

/** A holder opens with the own key: in this browser, from the own file. */
export function KeyOpening({ trade }: { trade: OpenTrade }) {
  const field = useId()
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const opening = useMutation({
    mutationFn: (picked: File) => opened(trade, picked, passphrase),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['trading'] }),
  })
  const needed = trade.notice?.threshold ?? 0
  const words = (error: Error) =>
    error.message.startsWith('钥匙') || error.message.startsWith('这把') ? error.message : told(error)
  return (
    <Sheet title="用我的钥匙开标">
      <p>{`已有 ${trade.shares.length} 人开过，${needed} 人到齐即当场打开全部报价。钥匙文件和口令只在您的浏览器里使用，不会发给服务器。`}</p>
      {opening.error && <Alert type="error" showIcon role="alert" title={words(opening.error)} />}
      {opening.data && <Alert type="success" showIcon title={opening.data} />}
      <p>
        <PickFileButton label={file ? file.name : '选择钥匙文件'} accept=".json" picked={setFile} />
      </p>
      <p>
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
        onClick={() => file && opening.mutate(file)}
      >
        开标
      </Button>
    </Sheet>
  )
}

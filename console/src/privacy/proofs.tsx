import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { PIPL } from '#law/index.ts'
import { told } from '../api/refusal.ts'
import { fileSize } from '../files/file-size.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { saveFile } from '../files/save-file.ts'
import { useCommand } from '../forms/use-command.ts'
import { StepButton } from '../page/step-button.tsx'
import { release } from '../release/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { privacy } from './api.ts'

/** The scans that prove who applied: kept apart, shown on record, destroyed in time. */
export function Proofs({ id, open }: { id: string; open: boolean }) {
  const { organ } = useOrgan()
  const query = useQuery(privacy.ask.proofs.queryOptions({ input: { organ: organ.id, id } }))
  const proofs = query.data?.proofs ?? []
  return (
    <>
      <ul className="rows">
        {proofs.map((proof, at) => (
          <li key={proof.file} style={{ padding: '6px 0' }}>
            身份证明 {at + 1}{' '}
            <span className="quiet figures">
              {proof.erased ? '已按期限销毁' : `${fileSize(proof.bytes)}，${proof.day} 上传`}
            </span>
            {!proof.erased && (
              <StepButton
                terse
                label="查看扫描件（留痕）"
                effect="下载身份证明的扫描件。您的姓名、时间和理由会记入身份查看记录。"
                basis={[PIPL.cite('34')]}
                reason="为什么要看"
                run={(reason, key) =>
                  privacy.call.proof({ organ: organ.id, id, key, file: proof.file, reason })
                }
                after={(file) => saveFile(file, file instanceof File ? file.name : '身份证明')}
              />
            )}
          </li>
        ))}
      </ul>
      {open && <Add id={id} />}
    </>
  )
}

function Add({ id }: { id: string }) {
  const { organ } = useOrgan()
  const add = useCommand({
    run: (file: File, key) => release.call.addProof({ organ: organ.id, id, key, file }),
    done: '身份证明已单独封存。',
  })
  return (
    <div style={{ margin: '8px 0' }}>
      {add.error && <Alert type="error" showIcon role="alert" title={told(add.error)} />}
      <PickFileButton
        label="上传身份证明"
        accept=".jpg,.jpeg,.png,.pdf"
        loading={add.isPending}
        picked={(file) => add.mutate(file)}
      />
    </div>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { PIPL } from '#law/index.ts'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { privacy } from '../privacy/api.ts'
import { Keeping } from '../privacy/keeping.tsx'
import { Proofs } from '../privacy/proofs.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'
import { kindName } from './words.ts'

type Identity = Awaited<ReturnType<typeof privacy.call.identity>>

const LABELS: Record<keyof Identity, string> = {
  name: '姓名或名称',
  idKind: '证件种类',
  idNumber: '证件号码',
  contactName: '联系人',
  phone: '电话',
  address: '通信地址',
  postcode: '邮政编码',
  email: '电子邮箱',
}

/** Who applied: masked, and in full when asked for, which is put on record. */
export function Applicant({ one }: { one: Case }) {
  const { organ, allows } = useOrgan()
  const [identity, setIdentity] = useState<Identity>()
  return (
    <Sheet title="申请人">
      {identity ? (
        <Shown identity={identity} hide={() => setIdentity(undefined)} />
      ) : (
        <p style={{ marginTop: 0 }}>
          {one.applicantMasked}（{kindName(one.applicantKind)}）
        </p>
      )}
      {!identity && one.request && allows('application.identity') && (
        <StepButton
          label="查看身份（留痕）"
          effect="显示申请人的姓名、证件和联系方式。您的姓名、时间和理由会记入办理过程和身份查看记录。"
          basis={[PIPL.cite('34')]}
          reason="为什么要看"
          run={(reason, key) => privacy.call.identity({ organ: organ.id, id: one.id, key, reason })}
          after={setIdentity}
        />
      )}
      {allows('application.identity') && (
        <>
          <Proofs id={one.id} open={one.outcome === null} />
          <Keeping one={one} />
        </>
      )}
    </Sheet>
  )
}

function Shown({ identity, hide }: { identity: Identity; hide: () => void }) {
  const filled = (Object.keys(LABELS) as (keyof Identity)[]).filter((name) => identity[name] !== '')
  return (
    <>
      <dl className="facts" style={{ marginBottom: 12 }}>
        {filled.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{LABELS[name]}</dt>
            <dd className="figures">{identity[name]}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={hide}>
        隐藏
      </Button>
    </>
  )
}

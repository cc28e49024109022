import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Dispute, disputes } from './api.ts'

/** Hands out the whole case as one PDF. */
export function CaseFileButton({ one }: { one: Dispute }) {
  const { organ, allows } = useOrgan()
  if (!allows('dispute.record')) return null
  return (
    <Sheet title="案卷">
      <DownloadButton
        label="导出整个案卷（PDF）"
        name={`${one.applicationNumber}案卷.pdf`}
        fetchFile={() => disputes.call.caseFile({ organ: organ.id, id: one.id, key: crypto.randomUUID() })}
      />
      <p className="quiet">
        封面、目录、申请、答复书、送达凭证、办理经过和校验值，装成一份。含申请人身份信息，每次导出留痕。
      </p>
    </Sheet>
  )
}

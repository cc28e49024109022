import { PIPL } from '#law/index.ts'
import { saveFile } from '../files/save-file.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { privacy } from './api.ts'

type Paper = Parameters<typeof privacy.call.paper>[0]['paper']

/** A paper of a case with the names in full, to be printed and sent; on record. */
export function FullPaper({ id, paper, name }: { id: string; paper: Paper; name: string }) {
  const { organ, allows } = useOrgan()
  if (!allows('application.identity')) return null
  const take = (format: 'pdf' | 'docx') => (reason: string, key: string) =>
    privacy.call.paper({ organ: organ.id, id, key, paper, format, reason })
  return (['pdf', 'docx'] as const).map((format) => (
    <StepButton
      key={format}
      terse
      small
      label={`带姓名的 ${format === 'pdf' ? 'PDF' : 'Word'}（留痕）`}
      effect={`下载带姓名的${name}，供打印、寄送。您的姓名、时间和理由会记入身份查看记录。`}
      basis={[PIPL.cite('34')]}
      reason="为什么要取"
      draft="打印送达"
      run={take(format)}
      after={(file) =>
        saveFile(file, file instanceof File && file.name !== '' ? file.name : `${name}.${format}`)
      }
    />
  ))
}

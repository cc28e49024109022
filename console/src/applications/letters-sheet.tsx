import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { told } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { FullPaper } from '../privacy/full-paper.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { PdfDialog } from './pdf-dialog.tsx'
import { VoidDialog } from './void-dialog.tsx'

type Letter = Case['letters'][number]

const WHOM = { applicant: '给申请人', 'third-party': '给', organ: '给' } as const

/** Every numbered letter of a case, names hidden unless a reason is given, and the sheets of its file. */
export function LettersSheet({ one }: { one: Case }) {
  const { organ, allows } = useOrgan()
  const may = allows('application.reply')
  const sheet = (name: 'registration' | 'archive', format: 'pdf' | 'docx') => () =>
    applications.call.letterSheet({ organ: organ.id, id: one.id, sheet: name, who: '', format })
  return (
    <Sheet
      title="文书"
      end={
        may && (
          <div className="page-actions">
            <DownloadButton
              size="small"
              label="申请表"
              fetchFile={sheet('registration', 'pdf')}
              name="登记表.pdf"
            />
            <DownloadButton
              size="small"
              label="归档目录"
              fetchFile={sheet('archive', 'pdf')}
              name="归档目录.pdf"
            />
          </div>
        )
      }
    >
      {may && <p className="quiet">这里看到和下载的隐去姓名；打印寄送的，取带姓名的，写明理由。</p>}
      {one.letters.length === 0 && (
        <EmptyNote title="还没有文书">登记、补正、征求意见、延期、收费和答复时，文书自动编号生成。</EmptyNote>
      )}
      <ul className="rows">
        {one.letters.map((letter) => (
          <LetterLine key={letter.number} one={one} letter={letter} may={may} />
        ))}
      </ul>
    </Sheet>
  )
}

function LetterLine({ one, letter, may }: { one: Case; letter: Letter; may: boolean }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const [file, setFile] = useState<Blob>()
  const [voiding, setVoiding] = useState(false)
  const { number, name, to, who, day, slip, voided, mayVoid } = letter
  const taken = (format: 'pdf' | 'docx') => () =>
    applications.call.letterFile({ organ: organ.id, id: one.id, number, format })
  const slipFile = () =>
    applications.call.letterSheet({
      ...({ organ: organ.id, id: one.id, sheet: 'slip', format: 'pdf' } as const),
      who: who ?? '',
    })
  const look = useMutation({
    mutationFn: taken('pdf'),
    onSuccess: setFile,
    onError: (error) => void message.error(told(error)),
  })
  return (
    <li style={{ padding: '10px 0' }}>
      <strong>{name}</strong> <span className="figures">{number}</span>{' '}
      <span className="quiet">
        {day} {WHOM[to]}
        {who ?? ''}
        {voided && ` · ${voided} 作废`}
      </span>
      {may && (
        <div className="page-actions" style={{ marginTop: 8 }}>
          <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
            查看
          </Button>
          <DownloadButton size="small" label="PDF" fetchFile={taken('pdf')} name={`${number}.pdf`} />
          <DownloadButton size="small" label="Word" fetchFile={taken('docx')} name={`${number}.docx`} />
          {to !== 'organ' && <FullPaper id={one.id} paper={{ kind: 'letter', number }} name={name} />}
          {slip && (
            <DownloadButton size="small" label="意见回执" fetchFile={slipFile} name="第三方意见回执.pdf" />
          )}
          {mayVoid && (
            <Button size="small" type="text" onClick={() => setVoiding(true)}>
              作废
            </Button>
          )}
        </div>
      )}
      {file && <PdfDialog title={`${name} ${number}`} file={file} close={() => setFile(undefined)} />}
      {voiding && <VoidDialog one={one} letter={letter} close={() => setVoiding(false)} />}
    </li>
  )
}

import { formatDay } from '#law/index.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'

type Letter = NonNullable<Case['letter']>

/** The letter that was sent, the addressee masked; as a file too. */
export function LetterSheet({ one, letter }: { one: Case; letter: Letter }) {
  const { organ, allows } = useOrgan()
  const file = (format: 'pdf' | 'docx') => () =>
    applications.call.letter({ organ: organ.id, id: one.id, format })
  const mayTake = allows('application.reply')
  return (
    <Sheet
      title="答复书"
      end={
        mayTake && (
          <div className="page-actions">
            <DownloadButton size="small" label="PDF" fetchFile={file('pdf')} name={`${letter.number}.pdf`} />
            <DownloadButton
              size="small"
              label="Word"
              fetchFile={file('docx')}
              name={`${letter.number}.docx`}
            />
          </div>
        )
      }
    >
      <h3 style={{ textAlign: 'center', margin: '8px 0 0' }}>{letter.title}</h3>
      <p className="quiet figures" style={{ textAlign: 'center' }}>
        {letter.number}
      </p>
      <p>{letter.addressee}：</p>
      {[...letter.paragraphs, ...letter.remedies].map((paragraph) => (
        <p key={paragraph} className="prewrap" style={{ textIndent: '2em' }}>
          {paragraph}
        </p>
      ))}
      {letter.attachments.length > 0 && <p>附件：{letter.attachments.join('；')}</p>}
      <p style={{ textAlign: 'right' }}>
        {letter.signature}
        <br />
        {formatDay(letter.date)}
      </p>
    </Sheet>
  )
}

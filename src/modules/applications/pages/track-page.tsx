import { Fragment, type ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar } from '#modules/portal/index.ts'
import type { LetterWay, ReleasedFile } from './letter-attachments.ts'
import { ReleasedFiles, Ways } from './released-files.tsx'
import { SentLetters } from './sent-letters.tsx'
import type { TrackedCase } from './tracked-case.ts'

type Clock = TrackedCase['clocks'][number]

interface TrackedProps {
  tracked: TrackedCase
  files: readonly ReleasedFile[]
  ways: readonly LetterWay[]
  paths: { letter: string; file: string }
}

function LetterForms({ tracked, letterPath }: { tracked: TrackedCase; letterPath: string }): ReactNode {
  return (
    <form method="post" action={letterPath} className="letter-forms no-print">
      <input type="hidden" name="number" value={tracked.number} />
      <input type="hidden" name="code" value={tracked.code} />
      <button type="submit" className="button" name="format" value="pdf">
        下载答复书（PDF）
      </button>
      <button type="submit" className="button button-quiet" name="format" value="docx">
        下载答复书（DOCX）
      </button>
    </form>
  )
}

function Reply({ tracked, files, paths }: Omit<TrackedProps, 'ways'>): ReactNode {
  const { letter } = tracked
  if (!letter) return null
  return (
    <section className="reply">
      <h2>答复</h2>
      <p className="quiet">
        {letter.number}　{letter.title}
      </p>
      {[...letter.paragraphs, ...letter.remedies].map((paragraph) => (
        <p key={paragraph} className="kept-lines">
          {paragraph}
        </p>
      ))}
      {letter.attachments.length > 0 && <p>附件：{letter.attachments.join('；')}</p>}
      <p className="reply-signature">
        {letter.signature}
        <br />
        {formatDay(letter.date)}
      </p>
      <LetterForms tracked={tracked} letterPath={paths.letter} />
      <ReleasedFiles tracked={tracked} files={files} path={paths.file} />
    </section>
  )
}

/** What the application goes on as, opened with one press by whoever showed its code. */
function Onward({ tracked, sitePath }: { tracked: TrackedCase; sitePath: string }): ReactNode {
  const { onward } = tracked
  if (!onward) return null
  return (
    <section className="reply">
      <h2>转到哪里办理</h2>
      <p className="kept-lines">{onward.told}</p>
      {onward.code !== '' && (
        <>
          <p>
            来信编号：<strong>{onward.number}</strong>，查询码：<strong>{onward.code}</strong>
          </p>
          <form method="post" action={`${sitePath}mail/track`} className="no-print">
            <input type="hidden" name="number" value={onward.number} />
            <input type="hidden" name="code" value={onward.code} />
            <button type="submit" className="button">
              查看这封来信
            </button>
          </form>
        </>
      )}
    </section>
  )
}

function clockTitle({ name, label }: Clock): string {
  if (name === 'reply') return '答复期限怎样计算'
  return name.startsWith('reply-') ? '重新计算以前的期限' : `${label}的期限怎样计算`
}

/** Where an application stands, in plain words, with its timeline, its deadline and the reply. */
export function TrackedPage({ tracked, files, ways, paths }: TrackedProps): ReactNode {
  return (
    <div className="form-page">
      <h1>{tracked.number}</h1>
      <p className="status">
        <strong>{tracked.status}</strong>
        {tracked.explanation}
      </p>
      <Onward tracked={tracked} sitePath={paths.letter.replace(/track\/letter$/, '')} />
      <Reply tracked={tracked} files={files} paths={paths} />
      <SentLetters tracked={tracked} path={paths.letter} />
      <h2>办理经过</h2>
      <ol className="timeline">
        {tracked.steps.map((step) => (
          <li key={step.label}>
            <time dateTime={step.day}>{formatDay(step.day)}</time>
            <span>{step.label}</span>
          </li>
        ))}
      </ol>
      <Ways ways={ways} />
      {tracked.clocks.map((clock) => (
        <Fragment key={clock.name}>
          <h2>{clockTitle(clock)}</h2>
          <DeadlineCalendar deadline={clock} sentence={clock.sentence} />
        </Fragment>
      ))}
    </div>
  )
}

import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import type { TrackedCase } from './tracked-case.ts'

/** The letters on the way to the reply, each to read here and to take along. */
export function SentLetters({ tracked, path }: { tracked: TrackedCase; path: string }): ReactNode {
  const { letters } = tracked
  if (letters.length === 0) return null
  return (
    <section className="reply">
      <h2>发给您的文书</h2>
      {letters.map((letter) => (
        <details key={letter.number}>
          <summary>
            {letter.title}　{letter.number}　{formatDay(letter.date)}
          </summary>
          {[...letter.paragraphs, ...letter.remedies].map((paragraph) => (
            <p key={paragraph} className="kept-lines">
              {paragraph}
            </p>
          ))}
          <form method="post" action={path} className="letter-forms no-print">
            <input type="hidden" name="number" value={tracked.number} />
            <input type="hidden" name="code" value={tracked.code} />
            <input type="hidden" name="letter" value={letter.number} />
            <button type="submit" className="button" name="format" value="pdf">
              下载（PDF）
            </button>
            <button type="submit" className="button button-quiet" name="format" value="docx">
              下载（DOCX）
            </button>
          </form>
        </details>
      ))}
    </section>
  )
}

import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import type { LetterWay, ReleasedFile } from './letter-attachments.ts'
import type { TrackedCase } from './tracked-case.ts'

const KIB = 1024

function sizeOf(bytes: number): string {
  if (bytes < KIB) return `${bytes} 字节`
  return bytes < KIB * KIB ? `${Math.round(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`
}

/** The files that went out with the reply, each to be taken by pressing its button. */
export function ReleasedFiles({
  tracked,
  files,
  path,
}: {
  tracked: Pick<TrackedCase, 'number' | 'code'>
  files: readonly ReleasedFile[]
  path: string
}): ReactNode {
  if (files.length === 0) return null
  return (
    <>
      <h3>随答复提供的文件</h3>
      <form method="post" action={path}>
        <input type="hidden" name="number" value={tracked.number} />
        <input type="hidden" name="code" value={tracked.code} />
        <ul className="released-files">
          {files.map(({ id, name, bytes }) => (
            <li key={id}>
              <span>
                {name}
                <span className="quiet">（{sizeOf(bytes)}）</span>
              </span>
              <button type="submit" className="button button-quiet no-print" name="file" value={id}>
                下载<span className="unseen">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}

function wayWords({ letter, way, number }: LetterWay): string {
  return `${letter}：${way}${number === '' ? '' : `，${number}`}`
}

function endWords({ end }: LetterWay): string {
  if (!end) return '在途'
  return `${formatDay(end.day)}${end.how === 'arrived' ? '送达' : '退回'}`
}

/** How the letters were sent, and what became of each. */
export function Ways({ ways }: { ways: readonly LetterWay[] }): ReactNode {
  if (ways.length === 0) return null
  return (
    <>
      <h2>文书送达</h2>
      <ol className="timeline">
        {ways.map((one) => (
          <li key={`${one.day} ${one.letter} ${one.number}`}>
            <time dateTime={one.day}>{formatDay(one.day)}</time>
            <span>
              {wayWords(one)}（{endWords(one)}）
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Edition } from '../api.ts'
import { type DraftValues, toValues } from '../draft-values.ts'
import type { Copy } from './keeper.ts'
import { clockTime } from './keeping-line.tsx'
import type { usePlaces } from './use-keeper.ts'

interface Props {
  base: Edition
  places: ReturnType<typeof usePlaces>
  restore: (values: DraftValues) => void
}

/** The same mark-up in one spelling: the server writes some tags otherwise than the browser. */
const spelled = (body: string) => new DOMParser().parseFromString(body, 'text/html').body.innerHTML

const written = ({ body, ...rest }: DraftValues) =>
  JSON.stringify(Object.entries({ ...rest, body: spelled(body) }).sort())

const sameText = (one: DraftValues, other: DraftValues) => written(one) === written(other)

/** Puts what was typed and not saved aside, so that typing now does not take its place. */
async function findCopy({ base, places }: Pick<Props, 'base' | 'places'>) {
  const typed = await places.typed.read()
  if (typed && !sameText(typed.values, toValues(base))) await places.found.keep(typed)
  if (typed) await places.typed.keep(undefined)
  const found = await places.found.read()
  return found && !sameText(found.values, toValues(base)) ? found : undefined
}

/** Offers what was typed here before and never reached the server. */
export function FoundCopy({ base, places, restore }: Props) {
  const [copy, setCopy] = useState<Copy<DraftValues>>()
  const [first] = useState(base)
  useEffect(() => {
    // A browser that keeps nothing (a private window) simply has nothing to offer.
    findCopy({ base: first, places }).then(setCopy, () => undefined)
  }, [first, places])
  if (!copy) return null
  const settle = () => {
    setCopy(undefined)
    void places.found.keep(undefined)
  }
  const at = new Date(copy.at)
  return (
    <Alert
      type="info"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={`这台电脑上有没存进稿件的文字（${at.toLocaleDateString('zh-CN')} ${clockTime(at)}）`}
      description={
        copy.seen === first.contentHash
          ? `标题“${copy.values.title}”。上次离开时没来得及保存，可以接着写。`
          : `标题“${copy.values.title}”。后来稿件又有改动；恢复后请和“各次保存”里的内容对照。`
      }
      action={
        <span className="toolbar">
          <Button
            type="primary"
            onClick={() => {
              restore(copy.values)
              settle()
            }}
          >
            恢复
          </Button>
          <Button onClick={settle}>丢弃</Button>
        </span>
      }
    />
  )
}

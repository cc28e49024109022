import { Button } from 'antd'
import { useSearchParams } from 'react-router'

interface Turned {
  rows: readonly unknown[]
  total: number
  atLeast: boolean
  previous: string | null
  next: string | null
}

/** Which page of its list the address asks for. */
export function useTurn(): { after?: string; before?: string } {
  const [params] = useSearchParams()
  const after = params.get('after')
  const before = params.get('before')
  if (after) return { after }
  return before ? { before } : {}
}

const howMany = ({ total, atLeast }: Turned, unit: string) =>
  atLeast ? `${total} ${unit}以上` : `共 ${total} ${unit}`

/** Turns to the page before or after; where there is one page only, there is nothing to turn. */
export function TurnPages({ list, unit }: { list: Turned; unit: string }) {
  const [params, setParams] = useSearchParams()
  const turned = params.has('after') || params.has('before')
  if (!turned && list.next === null) return null
  const go = (to: { after?: string | null; before?: string | null }) => {
    const next = new URLSearchParams(params)
    for (const name of ['after', 'before'] as const) {
      const place = to[name]
      if (place) next.set(name, place)
      else next.delete(name)
    }
    setParams(next)
  }
  return (
    <nav className="turn-pages" aria-label="翻页">
      <span className="quiet figures">{howMany(list, unit)}</span>
      {turned && <Button onClick={() => go({})}>第一页</Button>}
      <Button disabled={list.previous === null} onClick={() => go({ before: list.previous })}>
        上一页
      </Button>
      <Button disabled={list.next === null} onClick={() => go({ after: list.next })}>
        下一页
      </Button>
    </nav>
  )
}

import { Link, useRouteError } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'

/** A page that does not exist. */
export function NotHere() {
  return (
    <EmptyNote title="没有这个页面">
      <p>地址可能写错了，或者内容已经换了位置。</p>
      <Link to="/">回工作台</Link>
    </EmptyNote>
  )
}

/** A page that broke; most often a new version was put in place while the page stood open. */
export function Broken() {
  useRouteError()
  return (
    <EmptyNote title="这个页面没有打开">
      <p>系统可能刚刚更新。请刷新；已经保存的内容不受影响。</p>
      <button type="button" onClick={() => globalThis.location.reload()}>
        刷新
      </button>
    </EmptyNote>
  )
}

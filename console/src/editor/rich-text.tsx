import { useEffect, useRef } from 'react'
import './editor.css'

// A wide table scrolls sideways within the text, and the keyboard must get at it.
const REACHABLE = { role: 'region', tabIndex: 0, 'aria-label': '正文' }

/** The text of an article, as the server cleaned it. */
export function RichText({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) place.current.innerHTML = html
  }, [html])
  return <div {...REACHABLE} ref={place} className="article-text" />
}

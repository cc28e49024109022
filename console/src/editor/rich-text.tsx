import { useEffect, useRef } from 'react'
import './editor.css'

/** The text of an article, as the server cleaned it. */
export function RichText({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) place.current.innerHTML = html
  }, [html])
  return <div ref={place} className="article-text" />
}

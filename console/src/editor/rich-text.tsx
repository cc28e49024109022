import { useEffect, useRef } from 'react'
import { shownAddress, useBodyFiles } from './body-files.ts'
import './editor.css'

// A wide table scrolls sideways within the text, and the keyboard must get at it.
const REACHABLE = { role: 'region', tabIndex: 0, 'aria-label': '正文' }

/** The text of an article, as the server cleaned it. */
export function RichText({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null)
  const files = useBodyFiles()
  useEffect(() => {
    if (!place.current) return
    place.current.innerHTML = html
    for (const image of place.current.querySelectorAll('img'))
      image.src = shownAddress(files, image.getAttribute('src') ?? '')
  }, [html, files])
  return <div {...REACHABLE} ref={place} className="article-text" />
}

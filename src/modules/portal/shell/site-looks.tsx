import type { ReactNode } from 'react'
import { DEFAULT_COLOUR } from '#modules/organs/index.ts'
import type { SiteShell } from './site-shell.ts'

/** What the head of every page says of a site's looks: its colour, the stylesheet, its own colours. */
export function SiteLooks({ shell }: { shell: SiteShell }): ReactNode {
  return (
    <>
      <meta name="theme-color" content={shell.site.theme?.colour ?? DEFAULT_COLOUR} />
      <link rel="stylesheet" href={shell.stylesheet} />
      {shell.theme && <link rel="stylesheet" href={shell.theme} />}
    </>
  )
}

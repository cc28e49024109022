import { sha256 } from '#kernel/canonical.ts'
import { formsCss } from '../forms/forms-css.ts'
import { kioskCss } from '../kiosk/kiosk-css.ts'
import { articleCss } from './article.ts'
import { baseCss } from './base.ts'
import { frameCss } from './frame.ts'
import { homeCss } from './home.ts'
import { listsCss } from './lists.ts'
import { printCss } from './print.ts'
import { readingCss } from './reading.ts'

/** The one stylesheet of all sites. */
export interface Stylesheet {
  /** '/assets/site-<hash>.css': a new content has a new address. */
  href: string
  css: string
}

const squeeze = (css: string) => css.replace(/\s*\n\s*/g, '\n').trim()

/** Joins the site's styles with those other modules bring for their own pages; paper has the last word. */
export function stylesheetOf(extraCss: string[]): Stylesheet {
  const parts = [
    baseCss,
    frameCss,
    homeCss,
    listsCss,
    articleCss,
    formsCss,
    ...extraCss,
    readingCss,
    kioskCss,
    printCss,
  ]
  const css = `${parts.map(squeeze).join('\n')}\n`
  return { href: `/assets/site-${sha256(css).slice(0, 12)}.css`, css }
}

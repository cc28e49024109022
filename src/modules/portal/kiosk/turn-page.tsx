import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { pastPrompt } from '../leaving/leaving.ts'
import { QrCode } from '../shell/qr-code.tsx'
import { type Kiosk, kioskHome, targetOf } from './kiosk.ts'

/** How a page is shown on a touch screen. */
export interface Turning {
  kiosk: Kiosk
  /** The page's own address, whole. */
  address: URL
  /** The script that goes home by itself, where it was built. */
  script: string | undefined
}

const LONGEST_CODE = 1200
const plain = (attribute: string) =>
  attribute.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

/** An address as a person can read and copy it: Chinese names of files as they are. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** What stands in place of a link that a touch screen must not follow: where it leads, for a phone or to write down. */
export function Away({ address }: { address: string }): ReactNode {
  const isMail = !/^[a-z]+:\/\//i.test(address) && address.includes('@')
  const code = isMail ? `mailto:${address}` : address
  return (
    <span className="away-to">
      {code.length <= LONGEST_CODE && <QrCode text={code} label={`二维码：${address}`} />}
      <span className="away-address">{readable(address)}</span>
    </span>
  )
}

const ANCHOR = /<a\b([^>]*)>([\s\S]*?)<\/a>/g
const HREF = /\bhref="([^"]*)"/
const WINDOW = /\s(?:target|download)(?:="[^"]*")?/g

const digits = (text: string) => text.replace(/\D/g, '')

function turnedLink(whole: string, attributes: string, inner: string, { address, kiosk }: Turning): string {
  const href = HREF.exec(attributes)?.[1]
  if (href === undefined) return whole
  const target = targetOf(plain(href), address, kiosk.site, pastPrompt)
  if (target.to === 'inside') return `<a${attributes.replace(WINDOW, '')}>${inner}</a>`
  if (target.to === 'call') {
    const said = digits(inner).includes(digits(target.number)) ? '' : ` ${target.number.replace(/[<&]/g, '')}`
    return `<span class="away-call">${inner}${said}</span>`
  }
  return `<span class="away">${inner}${renderToStaticMarkup(<Away address={target.address} />)}</span>`
}

// The browser keeps nothing of what was typed for whoever comes next, and chooses no file of the machine.
const typing = (html: string) =>
  html
    .replace(/<form\b(?![^>]*\bautocomplete=)/g, '<form autocomplete="off"')
    .replace(
      /<input\b[^>]*\btype="file"[^>]*>/g,
      (field) =>
        `${field.replace('<input', '<input disabled')}<span class="field-help">触摸屏不能上传文件，请用手机或电脑打开本页。</span>`,
    )

/** Without a script nobody can be asked whether they are still there, so a page stays much longer. */
const WITHOUT_SCRIPT_SECONDS = 300

const within = (seconds: number, to: string) =>
  `<noscript><meta http-equiv="refresh" content="${seconds};url=${to}"></noscript>`

function Bar({ home }: { home: string }): ReactNode {
  return (
    <nav className="kiosk-bar" aria-label="触摸屏">
      <button type="button" className="button button-quiet" data-kiosk-back="" hidden>
        上一页
      </button>
      <a className="button" href={home}>
        回到首页
      </a>
    </nav>
  )
}

const OPENING = /<html lang="([^"]*)"(?: class="([^"]*)")?>/

/** A page for a touch screen: it leads nowhere else, keeps nothing of its visitor, and goes home when left alone. */
export function turnedForKiosk(html: string, turning: Turning): string {
  const { kiosk, address, script } = turning
  const home = kioskHome(kiosk.site)
  const isHome = address.pathname === home
  const over = `${home}?over=1`
  const links = html.replace(ANCHOR, (whole, attributes: string, inner: string) =>
    turnedLink(whole, attributes, inner, turning),
  )
  const bar = isHome ? '' : renderToStaticMarkup(<Bar home={over} />)
  const running = script
    ? `<script src="${script}" data-home="${home}" data-idle="${kiosk.idle}" defer></script>`
    : ''
  const refresh = isHome ? '' : within(Math.max(WITHOUT_SCRIPT_SECONDS, kiosk.idle), over)
  return typing(links)
    .replace(
      OPENING,
      (_, lang: string, classes = '') => `<html lang="${lang}" class="${`at-kiosk ${classes}`.trim()}">`,
    )
    .replace('</head>', () => `${refresh}</head>`)
    .replace('</body>', () => `${bar}${running}</body>`)
}

import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { TextBlock } from '#documents/index.ts'
import { minuteAt } from '#kernel/clock.ts'
import type { Organ } from '#modules/organs/index.ts'
import { QrCode } from '#modules/portal/index.ts'
import { boardPath } from '../board-paths.ts'
import { POSTER_TEMPLATES } from '../contract.ts'
import { PosterTable } from '../pages/poster-table.tsx'
import type { BoardRow } from '../store.ts'
import type { OnScreen, ScreenPoster } from './on-screen.ts'

/** A board as its screen shows it. */
export interface ScreenView {
  organ: Organ
  site: string
  board: BoardRow
  shown: OnScreen
  now: Date
  origin: string
  /** Style of the site, its colours, and the script that turns the pages. */
  sheets: string[]
  script: string | undefined
}

/** How often a screen asks what hangs now, with a script and without. */
const ASK_SECONDS = 20
const WITHOUT_SCRIPT_SECONDS = 60

function Block({ block }: { block: TextBlock }): ReactNode {
  if (block.kind === 'table') return <PosterTable rows={block.rows} />
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  return <p className={`screen-${block.kind}`}>{block.text}</p>
}

interface SlideProps {
  view: ScreenView
  poster: ScreenPoster
  at: number
}

function OneSlide({ view, poster, at }: SlideProps): ReactNode {
  const slide = poster.slides[at]
  const address = `${view.origin}${poster.path}`
  const isLast = at === poster.slides.length - 1
  const blocks = (slide?.blocks ?? []).map((block, nth) => ({ block, nth }))
  return (
    <section className="slide" data-seconds={slide?.seconds}>
      <div className="slide-text">
        <p className="slide-kind">{POSTER_TEMPLATES[poster.template].name}</p>
        <h2>{poster.title}</h2>
        {blocks.map(({ block, nth }) => (
          <Block key={nth} block={block} />
        ))}
        {isLast && (poster.more || blocks.length === 0) && (
          <p className="slide-more">全文请扫码，在网站上看。</p>
        )}
      </div>
      <div className="slide-side">
        <QrCode text={address} label={`网页的二维码：${address}`} />
        <p>扫码看网页</p>
        <p>
          公示 {poster.from} 至 {poster.to}
        </p>
        {poster.slides.length > 1 && (
          <p>
            第 {at + 1} 页，共 {poster.slides.length} 页
          </p>
        )}
      </div>
    </section>
  )
}

function Nothing({ view }: { view: ScreenView }): ReactNode {
  const address = `${view.origin}${boardPath(view.site, view.board.id)}`
  return (
    <section className="slide" data-seconds={60}>
      <div className="slide-text">
        <h2>现在没有张贴公示</h2>
        <p>有新的公示，这里会自动显示。要问事情，请打电话 {view.organ.contact.telephone}。</p>
      </div>
      <div className="slide-side">
        <QrCode text={address} label={`公开栏网页的二维码：${address}`} />
        <p>扫码看公开栏</p>
      </div>
    </section>
  )
}

function Slides({ view }: { view: ScreenView }): ReactNode {
  const { posters } = view.shown
  if (posters.length === 0) return <Nothing view={view} />
  return posters
    .flatMap((poster) => poster.slides.map((_, at) => ({ key: `${poster.poster} ${at}`, poster, at })))
    .map(({ key, ...slide }) => <OneSlide key={key} view={view} {...slide} />)
}

/** A board on a screen in a hall: nothing but what hangs there now, one page after the other, the hour, the way to the site. */
export function screenPage(view: ScreenView): string {
  const { organ, board, shown, now, sheets, script } = view
  const minute = minuteAt(now)
  const html = (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${board.name}（电子屏）`}</title>
        {sheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <noscript>
          <meta httpEquiv="refresh" content={String(WITHOUT_SCRIPT_SECONDS)} />
        </noscript>
      </head>
      <body className="screen">
        <header>
          <div>
            <h1>{board.name}</h1>
            <p>{organ.name}</p>
          </div>
          <p className="screen-clock">
            <time id="screen-clock" dateTime={now.toISOString()}>
              {minute}
            </time>
          </p>
        </header>
        <main id="slides" data-version={shown.version} data-ask={ASK_SECONDS} tabIndex={-1}>
          <Slides view={view} />
        </main>
        <footer>
          <p id="screen-state" role="status">
            {organ.demonstration ? '演示数据。' : ''}以网站公布为准
          </p>
          <p id="screen-place" />
          <button type="button" className="button button-quiet" id="screen-pause" hidden>
            暂停
          </button>
        </footer>
        {script && <script src={script} defer />}
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`
}

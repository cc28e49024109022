import { renderToStaticMarkup } from 'react-dom/server'
import type { ComposedReport } from '../compose-report.ts'
import { reportBody } from './report-body.tsx'

const STYLE = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.8;font-family:sans-serif}
h1{text-align:center}table{border-collapse:collapse;width:100%;line-height:1.4}
th,td{border:1px solid #555;padding:.3rem .4rem;text-align:center}`

/** The report as a web page of its own, complete without any other file. */
export function reportPage(report: ComposedReport): string {
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{report.title}</title>
      <style>{STYLE}</style>
    </head>,
  )
  const title = renderToStaticMarkup(<h1>{report.title}</h1>)
  return `<!doctype html>\n<html lang="zh-CN">${head}<body><main>${title}${reportBody(report)}</main></body></html>\n`
}

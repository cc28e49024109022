import { renderToStaticMarkup } from 'react-dom/server'
import type { ManifestLine } from './archive-entries.ts'

const STYLE = `body{max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.7;font-family:sans-serif}
h1{font-size:1.4rem;line-height:1.4}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}
code{overflow-wrap:anywhere;font-size:.8rem}`

const formOf = (path: string) =>
  path.includes('/原件') ? '原件' : (path.split('.').at(-1) ?? '').toUpperCase()

interface Props {
  county: string
  year: number
  day: string
  lines: readonly ManifestLine[]
}

/** The first page of an archive: every organ with its files, and the hash of each. */
export function archiveIndex({ county, year, day, lines }: Props): string {
  const organs = [...new Set(lines.map(({ organ }) => organ))]
  const title = `${county}${year}年度各单位政府信息公开工作年度报告`
  const page = renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            {day}导出，{organs.length} 个单位、{lines.length} 个文件。每个文件的 SHA-256 也在 manifest.json
            里，可以核对有没有被改动。
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">状态</th>
                <th scope="col">文件</th>
              </tr>
            </thead>
            <tbody>
              {organs.map((organ) => {
                const own = lines.filter((line) => line.organ === organ)
                return (
                  <tr key={organ}>
                    <th scope="row">{organ}</th>
                    <td>
                      {own[0]?.standing}
                      {(own[0]?.version ?? 1) > 1 && `，第 ${own[0]?.version} 版`}
                    </td>
                    <td>
                      {own.map(({ path, sha256 }) => (
                        <div key={path}>
                          <a href={path.split('/').map(encodeURIComponent).join('/')}>{formOf(path)}</a>{' '}
                          <code>{sha256}</code>
                        </div>
                      ))}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${page}\n`
}

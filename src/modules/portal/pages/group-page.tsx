import { groupName } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { type ColumnBlock, ColumnBlocks } from './column-blocks.tsx'

/** A main entry of the navigation: its columns, each with what is newest in it. */
export function groupPage(shell: SiteShell, group: string, blocks: ColumnBlock[]): string {
  const name = groupName(shell.organ, group) ?? group
  const body = (
    <>
      <div className="page-title">
        <h1>{name}</h1>
      </div>
      <div className="index">
        {blocks.map((block) => (
          <a key={block.href} href={block.href}>
            {block.name}
          </a>
        ))}
      </div>
      <ColumnBlocks blocks={blocks} />
    </>
  )
  const names = blocks.map((block) => block.name)
  return sitePage({
    site: shell,
    title: name,
    path: paths.column(shell.site, group),
    meta: {
      column: { name, description: `${name}：${names.join('、')}`, keywords: names.slice(0, 10), group },
    },
    breadcrumbs: [{ name }],
    body,
  })
}

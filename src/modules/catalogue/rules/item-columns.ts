import { citation, OGI } from '#law/index.ts'

/** Says what is missing when an item that is disclosed to all has no place on the site. */
export function itemColumnsProblem(item: {
  method: '主动公开' | '依申请公开'
  columns: readonly string[]
}): string | undefined {
  if (item.method === '依申请公开' || item.columns.length > 0) return undefined
  return `主动公开的事项要在网站上公布，请至少选择一个对应栏目（${citation(OGI.cite('24'))}）。`
}

/** Lists, page numbers, tables, and pages with a column of neighbours beside them. */
export const listsCss = `
.news li { display: grid; gap: 0 1.2rem; padding: .62rem 0; border-bottom: 1px solid var(--line) }
.news a { text-decoration: none; color: var(--ink) }
.news a:visited { color: var(--visited) }
.news a:hover { color: var(--main); text-decoration: underline }
.news time, .news .tag { font-size: .88rem; color: var(--quiet); line-height: 1.6 }
.news .facts { display: flex; gap: 1rem }
.short li { padding: .42rem 0; border: 0 }
.empty { color: var(--quiet); padding: 1rem 0; max-width: var(--reading) }
.pages { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-top: 1.8rem }
.pages a, .pages span { display: inline-flex; align-items: center; justify-content: center; min-width: 48px; min-height: 48px; padding: .2rem .8rem; border: 1px solid var(--line); border-radius: 4px; text-decoration: none }
.pages a:hover { background: var(--main-tint) }
.pages [aria-current] { background: var(--main); border-color: var(--main); color: var(--on); font-weight: 600 }
.pages + p { margin-top: .7rem; font-size: .9rem; color: var(--quiet) }
.follow { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin-top: 1.8rem; font-size: .9rem; color: var(--quiet) }
.follow a { display: inline-flex; align-items: center; min-width: 48px; min-height: 48px }
.feeds { margin-top: .8rem; border-top: 1px solid var(--line) }
.feeds li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1.5rem; border-bottom: 1px solid var(--line) }
.feeds .follow { margin: 0 }
.stack > section > h2 + p, .stack > section > h2 + ul, .feeds + p { margin-top: .7rem }
.beside { display: grid; gap: 2.5rem; grid-template-columns: minmax(0, 1fr) }
.aside ul { display: grid; border-top: 1px solid var(--line); margin-top: .4rem }
.aside a { display: flex; align-items: center; min-height: 48px; padding: .35rem .8rem; border-bottom: 1px solid var(--line); text-decoration: none }
.aside a:hover { background: var(--main-tint) }
.aside [aria-current] { background: var(--main-tint); color: var(--main-deep); font-weight: 600; box-shadow: inset 4px 0 0 var(--main) }
.aside .button { margin-top: 1.1rem; width: 100%; padding: .4rem 1rem; border: 0 }
.aside .button:hover { background: var(--next-deep) }
.aside h2 { font-size: 1.05rem }
.stack > * + * { margin-top: 2.8rem }
.stack > section > h2 { border-bottom: 2px solid var(--main); padding-bottom: .4rem }
.table-scroll { overflow-x: auto; margin-block: 1rem; max-width: 100% }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.65 }
caption { text-align: left; color: var(--quiet); font-size: .9rem; padding: .7rem 0 .5rem }
th, td { border: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top }
thead th { background: var(--main-tint); font-weight: 600; white-space: nowrap }
tbody th { font-weight: 600 }
.records caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.records { margin-block: 1rem }
@media (max-width: 39.99rem) {
  .records thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .records, .records tbody, .records tr, .records th[scope=row], .records td { display: block; border: 0; padding: 0 }
  .records tr { border-bottom: 1px solid var(--line); padding: .8rem 0 }
  .records tr:first-child { border-top: 1px solid var(--line) }
  .records th[scope=row] { font-size: 1.02rem; padding-bottom: .2rem }
  .records td { display: grid; grid-template-columns: 6.2em minmax(0, 1fr); gap: .4rem; overflow-wrap: anywhere }
  .records td::before { content: attr(data-label); color: var(--quiet) }
  .records td:has(> div:empty) { display: none }
}
.reports { display: grid; margin-top: .3rem }
.reports li { border-bottom: 1px solid var(--line); padding: .8rem 0; display: grid; gap: 0 1.5rem; align-items: baseline }
.reports strong { font-size: 1.3rem; font-weight: 600; color: var(--quiet) }
.entries { display: grid; gap: 1.1rem; margin-top: 1.1rem }
.entry { border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.2rem }
.entry h3 { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline }
.entry h3 small { color: var(--quiet); font-size: .9rem; font-weight: 400 }
.entry p { margin-top: .25rem; font-size: .95rem; line-height: 1.7; max-width: var(--reading) }
.facts-list { margin-top: .6rem; font-size: .95rem; display: grid; gap: .3rem 2rem; line-height: 1.65 }
.facts-list div { display: grid; grid-template-columns: 6.6em minmax(0, 1fr); gap: .4rem }
.facts-list dt { color: var(--quiet) }
.facts-list ul { list-style: none; padding: 0 }
details.item { border-bottom: 1px solid var(--line) }
details.item > summary { min-height: 48px; padding: .65rem 0; cursor: pointer; font-weight: 500 }
details.item > summary::marker { color: var(--main) }
details.item[open] > summary { font-weight: 600 }
details.item .facts-list { margin: 0 0 1.2rem; padding: .9rem 1.1rem; background: var(--soft); border-radius: 4px }
@media (min-width: 40rem) {
  .news:not(.short) li { grid-template-columns: 6.4em minmax(0, 1fr) auto; align-items: baseline }
  .news:not(.short) .facts { display: contents }
  .news:not(.short) time { grid-column: 1; grid-row: 1 }
  .news:not(.short) a { grid-column: 2; grid-row: 1 }
  .news:not(.short) .tag { grid-column: 3; grid-row: 1 }
  .news.short li { grid-template-columns: minmax(0, 1fr) auto; align-items: baseline }
  .reports li { grid-template-columns: 5.5em minmax(0, 1fr) auto }
  .people { grid-template-columns: repeat(2, minmax(0, 1fr)) }
}
@media (min-width: 64rem) {
  .beside { grid-template-columns: 14rem minmax(0, 1fr); gap: 3.6rem }
  .aside { grid-row: 1; grid-column: 1 }
}
`

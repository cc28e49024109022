/** An article: its quiet table, the text set for reading, attachments and history. */
export const articleCss = `
.article { max-width: var(--reading); margin-inline: auto }
.article > header h1 { line-height: 1.45; margin-bottom: 1.4rem }
.article > header h1 + .reading-time { margin: -.9rem 0 1.1rem; color: var(--quiet); font-size: .9rem }
.particulars { display: grid; border-top: 1px solid var(--line); font-size: .92rem; line-height: 1.6; margin-bottom: 2.2rem }
.particulars div { display: grid; grid-template-columns: 5.6em minmax(0, 1fr); gap: .6rem; padding: .5rem 0; border-bottom: 1px solid var(--line) }
.particulars dt { color: var(--quiet) }
.class-facts { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.6; margin-bottom: 2.2rem }
.class-facts caption { text-align: left; font-weight: 700; padding-bottom: .5rem }
.class-facts th, .class-facts td { border: 1px solid var(--line); padding: .5rem .8rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
.class-facts th { width: 8.5em; font-weight: 400; color: var(--quiet); background: var(--soft) }
.article-body > * + * { margin-top: 1em }
.article-body p { text-indent: 2em; text-align: justify }
.article-body p.flush { text-indent: 0 }
.article-body p.signature { text-indent: 0; text-align: right; padding-right: 1em }
.article-body p.signature:not(.signature + .signature) { margin-top: 2.4em }
.article-body p.signature + p.signature { margin-top: .2em }
.article-body h2 { font-size: 1.15rem; margin-top: 1.9em }
.article-body h3 { font-size: 1rem; margin-top: 1.4em }
.article-body ul, .article-body ol { padding-left: 2.4em }
.article-body ul { list-style: disc }
.article-body ol { list-style: decimal }
.article-body li + li { margin-top: .35em }
.article-body td p, .article-body th p, .article-body li p { text-indent: 0; text-align: left }
.article-body th[scope="row"], .article-body th[scope="rowgroup"] { font-weight: 400 }
.article-body th[scope="row"] { min-width: 9em }
.article-body th[scope="rowgroup"] { min-width: 4em }
.article-body th[scope="col"] { min-width: 3.2em }
.article-foot { margin-top: 3rem }
.article-foot section { margin-top: 2.2rem }
.article-foot h2 { font-size: 1.05rem; border-bottom: 1px solid var(--line); padding-bottom: .4rem }
.attachments li { border-bottom: 1px solid var(--line) }
.attachments a { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .1rem 1rem; min-height: 48px; padding: .6rem 0; text-decoration: none }
.attachments span { text-decoration: underline; text-underline-offset: .22em }
.attachments small { color: var(--quiet) }
.history li { padding: .7rem 0; border-bottom: 1px solid var(--line); font-size: .92rem; line-height: 1.65 }
.notice { border-left: 4px solid var(--next); background: var(--next-tint); padding: .9rem 1.2rem; margin-bottom: 1.8rem; max-width: var(--reading) }
.notice-danger { border-color: var(--danger); background: var(--danger-tint) }
@media (min-width: 40rem) {
  .particulars { grid-template-columns: 1fr 1fr; column-gap: 2.4rem }
  .particulars .whole { grid-column: 1 / -1 }
}
@media (min-width: 70rem) {
  .article-body .table-scroll:has(th[scope="rowgroup"]) { width: 64rem; max-width: none; margin-inline: calc((100% - 64rem) / 2) }
}
`

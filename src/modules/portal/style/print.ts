/** Paper: the text without the furniture, and where it came from. */
export const printCss = `
@media print {
  @page { size: A4; margin: 22mm 20mm }
  body { font-size: 12pt; line-height: 1.7 }
  .site-nav, .site-search, .planned, .reading-tools, .skip, .aside, .pages, .doors .button, .crumbs, .site-foot .links, .no-print { display: none }
  .site-head { border-top: 0; border-bottom: 1px solid #000 }
  .site-name { padding-block: 0 .4rem }
  .site-name strong { font-size: 14pt }
  .seal { display: none }
  .site-foot { background: none; border-top: 1px solid #000; break-inside: avoid }
  main { padding-block: 1rem }
  a { color: inherit; text-decoration: none }
  .article-body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em }
  .table-scroll { overflow: visible }
  tr, li, .entry { break-inside: avoid }
  h2, h3 { break-after: avoid }
  details.item::details-content { content-visibility: visible; display: block }
}
`
